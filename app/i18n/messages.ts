import { createContext, use, useContext } from "react";
import { isLanguage, type Language } from "./language.ts";

/** What the frame around every page and the lessons say. */
export type CommonMessages = typeof import("./en.ts").common;
/** What all other pages say: a browser that opens a lesson does not wait for it. */
export type PageMessages = typeof import("./en-pages.ts").pages;
/** What the activities say that only some lessons have, and the law. */
export type ActivityMessages = typeof import("./en/activities.ts").activities;
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

const sources = {
  kk: {
    common: () => import("./kk.ts"),
    pages: () => import("./kk-pages.ts"),
    activities: () => import("./kk/activities.ts"),
  },
  ru: {
    common: () => import("./ru.ts"),
    pages: () => import("./ru-pages.ts"),
    activities: () => import("./ru/activities.ts"),
  },
  en: {
    common: () => import("./en.ts"),
    pages: () => import("./en-pages.ts"),
    activities: () => import("./en/activities.ts"),
  },
} satisfies Record<Language, object>;

/** Loads one language's messages, and only that one, into a browser. */
export async function loadMessages(name: string): Promise<MessagesInBrowser> {
  const of = sources[isLanguage(name) ? name : "kk"];
  let pages: Promise<PageMessages> | undefined;
  let activities: Promise<ActivityMessages> | undefined;
  return {
    ...(await of.common()).common,
    ofPages: () => (pages ??= of.pages().then((module) => module.pages)),
    ofActivities: () => (activities ??= of.activities().then((module) => module.activities)),
  };
}
