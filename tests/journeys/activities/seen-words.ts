import type { Locator } from "@playwright/test";
import { expect } from "../journey.ts";

/** The words that can be seen there now, those that a select offers among them. */
export function seenWords(part: Locator): Promise<string> {
  return part.evaluate((element: HTMLElement) => {
    const offered = [...element.querySelectorAll("select:not([hidden]) option")].map(
      (one) => one.textContent,
    );
    return [element.innerText, ...offered].join("\n");
  });
}

/** Markup may put a space or a line's end between a word and what follows it. */
export function expectWords(seen: string, words: readonly string[], where: string): void {
  const bare = (text: string) => text.replaceAll(/\s+/g, "");
  const missing = words.filter((one) => !bare(seen).includes(bare(one)));
  expect(missing, `${where} does not say`).toEqual([]);
}
