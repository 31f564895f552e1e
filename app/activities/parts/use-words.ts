import { createContext, useContext, useSyncExternalStore } from "react";
import { hearWords, keepWords, readWords, type WordsPlace } from "#app/safety/kept-words.ts";

/** Whose page this is, and of which lesson; a lesson's page says so to the notes and plans in it. */
const WordsOwner = createContext<Omit<WordsPlace, "block">>({ owner: undefined, lesson: "" });
export const WordsOwnerProvider = WordsOwner.Provider;

/** The words of one note or plan. They live in this tab and go nowhere else. */
export function useWords(block: string) {
  const place = { ...useContext(WordsOwner), block };
  const words = useSyncExternalStore(
    hearWords,
    () => readWords(place),
    () => "",
  );
  return { words, write: (next: string) => keepWords(place, next) };
}
