import { createContext, useContext, useState, useSyncExternalStore } from "react";
import { keepWords, readWords } from "./kept-words.ts";

/** Whose page this is, and of which lesson; a lesson's page says so to the notes and plans in it. */
const WordsOwner = createContext<{ owner: string | undefined; lesson: string } | undefined>(undefined);
export const WordsOwnerProvider = WordsOwner.Provider;

/** The words of one note or plan. They live in this tab's storage and go nowhere else. */
export function useWords(block: string) {
  const page = useContext(WordsOwner);
  const place = page && { ...page, block };
  const [written, setWritten] = useState<string>();
  const kept = useSyncExternalStore(
    never,
    () => (place ? readWords(place) : ""),
    () => "",
  );

  function write(words: string) {
    setWritten(words);
    if (place) keepWords(place, words);
  }
  return { words: written ?? kept, write };
}

/** Nobody else writes it. */
function never(): () => void {
  return () => undefined;
}
