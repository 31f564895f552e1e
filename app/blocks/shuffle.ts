/**
 * Mixes an author's list without chance: the same block lies in the same order for everybody, in every language and
 * every time, and never in the order it was written in, because that order is the answer.
 */
export function shuffle<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const mixed = items.toSorted((one, other) => scatter(keyOf(one)) - scatter(keyOf(other)));
  const isAsWritten = items.length > 1 && mixed.every((item, index) => item === items[index]);
  return isAsWritten ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** A name for a part of a block that tells nothing of its place or its partner, as an author's own id may. */
export function maskId(...path: string[]): string {
  return `x${scatter(path.join(" ")).toString(36)}`;
}

/** FNV-1a with a last stir, so that texts that differ in one letter come to lie far apart. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
