/** Why the server does not start with this key, and what its operator can do: the one text that no page shows. */
export function keyFault(fault: "missing" | "foreign" | "damaged", file: string, cause?: unknown): Error {
  const { en, kk, ru } = sentences[fault];
  const lines = [
    `${en(file)} ${whatToDo.en}`,
    `Senim іске қосылмады: ${kk(file)} ${whatToDo.kk}`,
    `Senim не запущен: ${ru(file)} ${whatToDo.ru}`,
  ];
  return new Error(lines.join("\n"), { cause });
}

const sentences = {
  missing: {
    en: (file: string) => `the key file ${file} is missing.`,
    kk: (file: string) => `${file} деген кілт файлы жоқ.`,
    ru: (file: string) => `нет файла ключа ${file}.`,
  },
  foreign: {
    en: (file: string) => `the key file ${file} does not belong to the database beside it.`,
    kk: (file: string) => `${file} деген кілт файлы жанындағы дерекқордікі емес.`,
    ru: (file: string) => `файл ключа ${file} не от той базы данных, рядом с которой он лежит.`,
  },
  damaged: {
    en: (file: string) => `the key file ${file} is damaged, or can't be read.`,
    kk: (file: string) => `${file} деген кілт файлы бүлінген немесе оқылмайды.`,
    ru: (file: string) => `файл ключа ${file} повреждён или не читается.`,
  },
};

const whatToDo = {
  en:
    "Nothing has been changed. Put secret.key back from a backup of this folder and start again: " +
    "with another key the printed cards would not work, and everybody could answer an open survey twice.",
  kk:
    "Ештеңе өзгерген жоқ. Осы қалтаның сақтық көшірмесіндегі secret.key файлын орнына қойып, қайта іске қосыңыз: " +
    "кілт басқа болса, басып шығарылған карточкалар істемейді, ал ашық сауалнамаға әркім екі рет жауап бере алады.",
  ru:
    "Ничего не изменено. Верните secret.key из резервной копии этой папки и запустите снова: " +
    "с другим ключом распечатанные карточки не будут работать, а на открытый опрос каждый сможет ответить дважды.",
};
