import { renderToString } from "react-dom/server";
import type { Language } from "./i18n/language.ts";
import { messagesFor } from "./messages/messages.server.ts";
import { MessagesProvider } from "./i18n/messages.ts";
import type { KeepMarkup } from "./ui/kept-markup.tsx";

/** About 8 MB: a course's steps in three languages, untouched and as far as classes that work now have answered. */
const mostCharacters = 4_000_000;

/** Keeps what was rendered last; what nobody asked for the longest goes first. */
export function createMarkupKeeper(limit = mostCharacters): (language: Language) => KeepMarkup {
  const kept = new Map<string, string>();
  const numbers = new WeakMap<object, number>();
  let characters = 0;
  let owners = 0;
  return (language) => (owner, variant, render) => {
    let number = numbers.get(owner);
    if (number === undefined) numbers.set(owner, (number = owners += 1));
    const key = `${number} ${language} ${variant}`;
    const found = kept.get(key);
    const markup = found ?? renderAlone(language, render);
    // Put last again.
    if (found !== undefined) kept.delete(key);
    else characters += key.length + markup.length;
    kept.set(key, markup);
    for (const [oldKey, old] of kept) {
      if (characters <= limit) break;
      kept.delete(oldKey);
      characters -= oldKey.length + old.length;
    }
    return markup;
  };
}

function renderAlone(language: Language, render: Parameters<KeepMarkup>[2]): string {
  return renderToString(<MessagesProvider value={messagesFor(language)}>{render()}</MessagesProvider>);
}
