import { createContext, use, useContext } from "react";
import type { en } from "./en.ts";
import type { enPages } from "./en-pages.ts";
import { isLanguage, type Language } from "./language.ts";

/** What the frame around every page and the lessons say. */
export type CommonMessages = typeof en;
/** What all other pages say: a browser that opens a lesson does not wait for it. */
export type PageMessages = typeof enPages;
/** Every message of one language. English sets the shape; a key missing in kk or ru fails the type-check. */
export type Messages = CommonMessages & PageMessages;

/** On the server all messages are there; a browser fetches those of the pages when the first page wants them. */
type InBrowser = CommonMessages & { pages: () => Promise<PageMessages> };

const MessagesContext = createContext<Messages | InBrowser | undefined>(undefined);
export const MessagesProvider = MessagesContext.Provider;

export function useMessages(): CommonMessages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error("no MessagesProvider above this component");
  return messages;
}

export function usePageMessages(): PageMessages {
  const messages = useMessages() as Messages | InBrowser;
  return "pages" in messages ? use(messages.pages()) : messages;
}

/** Loads one language's messages, and only that one, into a browser. */
export async function loadMessages(name: string): Promise<InBrowser> {
  const language: Language = isLanguage(name) ? name : "kk";
  let pages: Promise<PageMessages> | undefined;
  return { ...(await loadCommon(language)), pages: () => (pages ??= loadPages(language)) };
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
