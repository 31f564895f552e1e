import type { IncomingMessage, ServerResponse } from "node:http";
import type { Translated } from "./i18n/language.ts";

export type Refusal = keyof typeof reasons;

const title: Translated = {
  kk: "Сұраныс орындалмады",
  ru: "Запрос не выполнен",
  en: "The request was not carried out",
};
const wayBack: Translated = { kk: "Басты бет", ru: "На главную", en: "Home page" };
// The words of the frame that stands around all other pages; a test holds the two together.
const help: Translated = { kk: "Көмек 111", ru: "Помощь 111", en: "Help 111" };
const quickExit: Translated = { kk: "Жылдам шығу", ru: "Быстрый выход", en: "Quick exit" };
const reasons = {
  400: {
    kk: "Сұраныс серверге түсініксіз. Мекенжайды тексеріп, қайталап көруге болады.",
    ru: "Запрос непонятен серверу. Можно проверить адрес и повторить.",
    en: "The server could not make sense of this request. Check the address and try again.",
  },
  403: {
    kk: "Сұраныс басқа сайттан келді, сондықтан ештеңе өзгерген жоқ. Басты беттен бастап, қайталап көруге болады.",
    ru: "Запрос пришёл с другого сайта, поэтому ничего не изменилось. Можно начать с главной страницы и повторить.",
    en: "The request came from another site, so nothing has changed. Start from the home page and try again.",
  },
  404: { kk: "Мұндай файл жоқ.", ru: "Такого файла нет.", en: "There is no such file." },
  405: {
    kk: "Бұл мекенжай мұндай сұранысты қабылдамайды.",
    ru: "Этот адрес не принимает такие запросы.",
    en: "This address does not take this kind of request.",
  },
  408: {
    kk: "Сұраныс тым ұзақ келді. Қайталап көруге болады.",
    ru: "Запрос шёл слишком долго. Можно повторить.",
    en: "The request took too long to arrive. Try again.",
  },
  413: {
    kk: "Жіберілген дерек тым үлкен: ең көбі 64 КБ. Ештеңе сақталған жоқ.",
    ru: "Отправлено слишком много данных: принимается не больше 64 КБ. Ничего не сохранено.",
    en: "Too much was sent at once: 64 kB is the most. Nothing was saved.",
  },
  431: {
    kk: "Сұраныстың тақырыптары тым ұзын. Сайттың cookie файлдарын өшіріп, қайталап көруге болады.",
    ru: "Заголовки запроса слишком длинные. Можно удалить файлы cookie этого сайта и повторить.",
    en: "The request’s headers are too long. Delete this site’s cookies and try again.",
  },
  500: {
    kk: "Серверде ақау шықты. Сәлден соң қайталап көруге болады.",
    ru: "На сервере возникла ошибка. Чуть позже можно повторить.",
    en: "Something went wrong on the server. Try again in a moment.",
  },
} satisfies Record<number, Translated>;

/**
 * Answers with a plain page in the address's language: it needs neither the app nor the database.
 * `endWhen` may hold the end of the answer back; the page itself leaves at once.
 */
export function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  status: Refusal,
  endWhen: (end: () => void) => void = (end) => end(),
): void {
  const page = refusalPage(status, req.url ?? "/");
  res.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(page),
    "cache-control": "no-store",
    ...(status === 405 && { allow: "GET, HEAD, POST" }),
  });
  if (req.method !== "HEAD") res.write(page);
  endWhen(() => res.end());
}

export function refusalPage(status: Refusal, address: string): string {
  const [, language = "kk"] = /^\/(kk|ru|en)(?=[/?]|$)/.exec(address) ?? [];
  const inLanguage = (text: Translated) => text[language as keyof Translated];
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${inLanguage(title)} · Senim</title>` +
    `</head><body><header><a href="/${language}/help">${inLanguage(help)}</a>` +
    `<form method="post" action="/${language}/quick-exit"><button data-quick-exit>${inLanguage(quickExit)}</button></form></header>` +
    `<main data-page="error"><h1>${inLanguage(title)}</h1><p>${inLanguage(reasons[status])}</p>` +
    `<p><a href="/${language}">${inLanguage(wayBack)}</a></p></main></body></html>`
  );
}
