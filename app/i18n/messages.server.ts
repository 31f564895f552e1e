import { activities as enActivities } from "./en/activities.ts";
import { activities as kkActivities } from "./kk/activities.ts";
import { activities as ruActivities } from "./ru/activities.ts";
import { pages as enPages } from "./en-pages.ts";
import { common as enCommon } from "./en.ts";
import { pages as kkPages } from "./kk-pages.ts";
import { common as kkCommon } from "./kk.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";
import { pages as ruPages } from "./ru-pages.ts";
import { common as ruCommon } from "./ru.ts";

const messages: Record<Language, Messages> = {
  kk: { ...kkCommon, ...kkPages, activities: kkActivities },
  ru: { ...ruCommon, ...ruPages, activities: ruActivities },
  en: { ...enCommon, ...enPages, activities: enActivities },
};

export function messagesFor(language: Language): Messages {
  return messages[language];
}
