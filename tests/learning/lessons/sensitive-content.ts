import { compileContent } from "#app/learning/writing/compile-content.ts";
import { edited, newFolder, writeContent } from "../courses/planted-content.ts";
import { lessonFile, moduleFile, soundContent } from "../courses/sound-content.ts";

const opening = `sensitive: true
opening: { kk: "Бүгін үй туралы.", ru: "Сегодня о доме.", en: "Today it is about home." }`;

/** Compiles lessons of our own making, before anything reads the catalogue: B1 is sensitive (⚠), B2 is not; and T4, T5. */
export async function compileSensitiveContent(): Promise<void> {
  const sound = soundContent();
  const files = edited(
    sound,
    { in: lessonFile, find: "sensitive: false", put: opening },
    { in: lessonFile, find: "Сабақ", put: "Ауыр күн" },
    { in: lessonFile, find: "Урок", put: "Трудный день" },
    { in: lessonFile, find: '"Lesson"', put: '"A hard day"' },
    { in: moduleFile, find: "code: T1", put: "code: T4" },
  );
  for (const [name, text] of Object.entries(sound)) {
    if (name.includes("01-lesson"))
      files[name.replace("01-lesson", "02-lesson")] = text.replace("code: B1", "code: B2");
    if (name.includes("01-module"))
      files[name.replace("01-module", "05-module")] = text.replace("code: T1", "code: T5");
  }
  process.env.SENIM_CONTENT = newFolder();
  const faults = await compileContent(writeContent(files), process.env.SENIM_CONTENT);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}
