import { createContext, use, useContext } from "react";

/** What a browser that opens a lesson does not wait for: the words of other pages, and of what only some lessons have. */
export type Later = Readonly<Record<"pages" | "activities", () => Promise<Messages>>>;
/** The words of rooms by their names. A server has all of them; a browser fetches some later. */
export type Messages = Readonly<Record<string, object>> & { later?: Later };

const MessagesContext = createContext<Messages>({});
export const MessagesProvider = MessagesContext.Provider;

/** Makes the hook by which components find the words of their room: at once, or with what they come later. */
// oxlint-disable-next-line no-unnecessary-type-parameters -- the words stand in the room, and so does their type
export function wordsOf<Words extends object>(name: string, later: keyof Later = "pages"): () => Words {
  return function useWords() {
    const messages = useContext(MessagesContext);
    // Without a provider both are missing: an error at the first word, for which no browser loads a line.
    // oxlint-disable-next-line no-non-null-assertion -- see above
    return (messages[name] ?? use(messages.later![later]())[name]) as Words;
  };
}
