import { isLanguage, type Language } from "#app/i18n/language.ts";
import type { Later, Messages } from "#app/i18n/messages.ts";

const sources: Record<Language, Record<"common" | keyof Later, () => Promise<Messages>>> = {
  kk: {
    common: () => import("./kk.ts"),
    pages: () => import("./kk-pages.ts"),
    activities: () => import("#app/activities/parts/words/kk-rare.ts"),
  },
  ru: {
    common: () => import("./ru.ts"),
    pages: () => import("./ru-pages.ts"),
    activities: () => import("#app/activities/parts/words/ru-rare.ts"),
  },
  en: {
    common: () => import("./en.ts"),
    pages: () => import("./en-pages.ts"),
    activities: () => import("#app/activities/parts/words/en-rare.ts"),
  },
};

/** Loads one language's messages, and only that one, into a browser. */
export async function loadMessages(name: string): Promise<Messages & { later: Later }> {
  const of = sources[isLanguage(name) ? name : "kk"];
  let pages: Promise<Messages> | undefined;
  let activities: Promise<Messages> | undefined;
  return {
    ...(await of.common()),
    later: { pages: () => (pages ??= of.pages()), activities: () => (activities ??= of.activities()) },
  };
}
