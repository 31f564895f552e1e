import { createContext, useContext } from "react";
import type { en } from "./en.ts";
import { isLanguage, type Language } from "./language.ts";

/** Every message of one language. English sets the shape; a key missing in kk or ru fails the type-check. */
export type Messages = typeof en;

const MessagesContext = createContext<Messages | undefined>(undefined);
export const MessagesProvider = MessagesContext.Provider;

export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error("no MessagesProvider above this component");
  return messages;
}

/** Loads one language's messages, and only that one, into a browser. */
export async function loadMessages(language: string): Promise<Messages> {
  const wanted: Language = isLanguage(language) ? language : "kk";
  if (wanted === "ru") return (await import("./ru.ts")).ru;
  if (wanted === "en") return (await import("./en.ts")).en;
  return (await import("./kk.ts")).kk;
}
