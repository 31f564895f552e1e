import { activities as enActivities } from "./en/activities.ts";
import { activities as kkActivities } from "./kk/activities.ts";
import { activities as ruActivities } from "./ru/activities.ts";
import { enPages } from "./en-pages.ts";
import { en } from "./en.ts";
import { kkPages } from "./kk-pages.ts";
import { kk } from "./kk.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";
import { ruPages } from "./ru-pages.ts";
import { ru } from "./ru.ts";

const messages: Record<Language, Messages> = {
  kk: { ...kk, ...kkPages, activities: kkActivities },
  ru: { ...ru, ...ruPages, activities: ruActivities },
  en: { ...en, ...enPages, activities: enActivities },
};

export function messagesFor(language: Language): Messages {
  return messages[language];
}
