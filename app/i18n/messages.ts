import { createContext, use, useContext } from "react";
import type { activities } from "./en/activities.ts";
import type { en } from "./en.ts";
import type { enPages } from "./en-pages.ts";
import { isLanguage, type Language } from "./language.ts";

/** What the frame around every page and the lessons say. */
export type CommonMessages = typeof en;
/** What all other pages say: a browser that opens a lesson does not wait for it. */
export type PageMessages = typeof enPages;
/** What the activities say that only some lessons have, and the law. */
export type ActivityMessages = typeof activities;
/** Every message of one language. English sets the shape; a key missing in kk or ru fails the type-check. */
export type Messages = CommonMessages & PageMessages & { activities: ActivityMessages };

/** On the server all messages are there; a browser fetches the others when the first page or activity wants them. */
export type MessagesInBrowser = CommonMessages & {
  ofPages: () => Promise<PageMessages>;
  ofActivities: () => Promise<ActivityMessages>;
};

const MessagesContext = createContext<Messages | MessagesInBrowser | undefined>(undefined);
export const MessagesProvider = MessagesContext.Provider;

export function useMessages(): CommonMessages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error("no MessagesProvider above this component");
  return messages;
}

export function usePageMessages(): PageMessages {
  const messages = useMessages() as Messages | MessagesInBrowser;
  return "ofPages" in messages ? use(messages.ofPages()) : messages;
}

export function useActivityMessages(): ActivityMessages {
  const messages = useMessages() as Messages | MessagesInBrowser;
  return "ofActivities" in messages ? use(messages.ofActivities()) : messages.activities;
}

/** Loads one language's messages, and only that one, into a browser. */
export async function loadMessages(name: string): Promise<MessagesInBrowser> {
  const language: Language = isLanguage(name) ? name : "kk";
  let pages: Promise<PageMessages> | undefined;
  let activities: Promise<ActivityMessages> | undefined;
  return {
    ...(await loadCommon(language)),
    ofPages: () => (pages ??= loadPages(language)),
    ofActivities: () => (activities ??= loadActivities(language)),
  };
}

async function loadCommon(language: Language): Promise<CommonMessages> {
  if (language === "ru") return (await import("./ru.ts")).ru;
  if (language === "en") return (await import("./en.ts")).en;
  return (await import("./kk.ts")).kk;
}

async function loadPages(language: Language): Promise<PageMessages> {
  if (language === "ru") return (await import("./ru-pages.ts")).ruPages;
  if (language === "en") return (await import("./en-pages.ts")).enPages;
  return (await import("./kk-pages.ts")).kkPages;
}

async function loadActivities(language: Language): Promise<ActivityMessages> {
  if (language === "ru") return (await import("./ru/activities.ts")).activities;
  if (language === "en") return (await import("./en/activities.ts")).activities;
  return (await import("./kk/activities.ts")).activities;
}
