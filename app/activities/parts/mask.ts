/**
 * Gives a part of a block a name that tells nothing of its place or its partner, as an author's own id may. Who does
 * not hold the data folder's key can neither make such a name nor undo it.
 */
export type Mask = (...path: string[]) => string;

type Naming = (mask: Mask, id: string) => string;

/** The author's id of each part, by the name that a page bears: of today, or of an earlier build that is open in a tab. */
export function idsByMask(ids: readonly string[], nameOf: Naming, mask: Mask): ReadonlyMap<string, string> {
  const names = [earlierMask, mask].flatMap((one) => ids.map((id) => [nameOf(one, id), id] as const));
  return new Map(names);
}

/** The same, and by its own: answers are stored under the authors' ids, or under masks where an earlier build did it. */
export function idsByName(ids: readonly string[], nameOf: Naming, mask: Mask): ReadonlyMap<string, string> {
  return new Map([...ids.map((id) => [id, id] as const), ...idsByMask(ids, nameOf, mask)]);
}

/** Anybody can undo it, so it is read and never shown. */
function earlierMask(...path: string[]): string {
  let hash = 0x811c9dc5;
  for (const character of path.join(" ")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return `x${((hash ^ (hash >>> 16)) >>> 0).toString(36)}`;
}
