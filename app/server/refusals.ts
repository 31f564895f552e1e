import type { IncomingMessage, ServerResponse } from "node:http";
import type { Language, Translated } from "#app/i18n/language.ts";
import { sendAgain, type Sent } from "./resending.ts";

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
  503: {
    kk: "Сервер қазір бос емес, сондықтан ештеңе сақталған жоқ. Бірнеше секундтан соң қайталап көруге болады.",
    ru: "Сервер сейчас занят, поэтому ничего не сохранено. Через несколько секунд можно повторить.",
    en: "The server is busy just now, so nothing was saved. Try again in a few seconds.",
  },
} satisfies Record<number, Translated>;

let stylesheets: readonly string[] = [];

/** The build alone knows the names of the stylesheets that every page has. */
export function dressRefusals(addresses: readonly string[]): void {
  stylesheets = addresses;
}

/**
 * Answers with a plain page in the address's language: it needs neither the app nor the database.
 * `endWhen` may hold the end of the answer back; the page itself leaves at once.
 */
export function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  status: Refusal,
  {
    body,
    endWhen = (end) => end(),
  }: {
    /** What was posted and may be posted again. */
    body?: string | undefined;
    endWhen?: (end: () => void) => void;
  } = {},
): void {
  const target = req.url ?? "/";
  const isFragment = status === 503 && /\.data(?:\?|$)/.test(target);
  const sent = { target, ...(body !== undefined && { body }) };
  const page = isFragment ? refusalMain(status, sent) : refusalPage(status, sent);
  res.writeHead(status, {
    "content-security-policy":
      "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'",
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(page),
    "cache-control": "no-store",
    ...(status === 405 && { allow: "GET, HEAD, POST" }),
    ...(status === 503 && { "retry-after": "2" }),
  });
  if (req.method !== "HEAD") res.write(page);
  endWhen(() => res.end());
}

export function refusalPage(status: Refusal, sent: Sent): string {
  const language = languageOf(sent.target);
  const inLanguage = (text: Translated) => text[language];
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light dark">` +
    stylesheets.map((address) => `<link rel="stylesheet" href="${address}">`).join("") +
    `<title>${inLanguage(title)} · Senim</title>` +
    `</head><body><header class="page-header"><div class="page-bar"><a href="/${language}">Senim</a><div class="page-exits">` +
    `<a class="button" data-kind="sun" href="/${language}/help">${inLanguage(help)}</a>` +
    `<form method="post" action="/${language}/quick-exit" class="quick-exit">` +
    `<button class="button" data-kind="ink" data-quick-exit>${inLanguage(quickExit)}</button></form></div></div></header>` +
    `<div class="page-content">${refusalMain(status, sent)}</div></body></html>`
  );
}

/** The middle of that page alone, which the app puts into the page that is there (see shell/error-page.tsx). */
function refusalMain(status: Refusal, sent: Sent): string {
  const language = languageOf(sent.target);
  return (
    `<main data-page="error" class="stack"><h1>${title[language]}</h1><p>${reasons[status][language]}</p>` +
    (status === 503 ? sendAgain(sent, language) : "") +
    `<p><a href="/${language}">${wayBack[language]}</a></p></main>`
  );
}

function languageOf(target: string): Language {
  const [, language = "kk"] = /^\/(kk|ru|en)(?=[/?]|$)/.exec(target) ?? [];
  return language as Language;
}
