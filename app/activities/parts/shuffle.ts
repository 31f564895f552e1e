import type { Mask } from "./mask.ts";

/**
 * Mixes an author's list by names that nobody can foretell: it lies in the same order for everybody in this school, in
 * every language and every time, and where it lay before can't be told from it. `path` names the list.
 */
export function mix<Item extends { id: string }>(
  items: readonly Item[],
  mask: Mask,
  ...path: string[]
): Item[] {
  const placed = items.map((item) => ({ item, place: mask("mixed", ...path, item.id) }));
  return placed.toSorted((one, other) => (one.place < other.place ? -1 : 1)).map(({ item }) => item);
}

/** The same, but never in the order it was written in, where that order is the answer: then it is mixed once more. */
export function mixApart<Item extends { id: string }>(
  items: readonly Item[],
  mask: Mask,
  ...path: string[]
): Item[] {
  for (let round = 1; ; round += 1) {
    const mixed = mix(items, mask, ...path, String(round));
    if (items.length < 2 || mixed.some((item, index) => item !== items[index])) return mixed;
  }
}
