import { createHash } from "node:crypto";
import type { ShownMatch } from "#app/activities/match/match.ts";
import type { ShownOrder } from "#app/activities/order/order.ts";

/** Always the same schools, so that chance decides no run; a reader who is only lucky stays below four in a million. */
export const schools = Array.from({ length: 150 }, (_, index) =>
  createHash("sha256").update(`${index}`).digest(),
);
export const luck = 4.5;

/**
 * Somebody who has the page, and has read the whole source of the app but for the lessons themselves. A reader gives
 * what they would answer; nothing where they see nothing.
 */
export type MatchReader = (seen: ShownMatch) => Record<string, string>;
export type OrderReader = (seen: ShownOrder) => string[] | undefined;

export const matchReaders: Record<string, MatchReader> = {
  "undoes the hash, whose ends are known": ({ pairs, fits }) => {
    const ends = fits.map(({ id }) => ({ id, state: undo(id, " fits") }));
    const found = pairs.flatMap(({ id }) => {
      const state = undo(id, " item");
      const fit = state === undefined ? undefined : ends.find((end) => end.state === state);
      return fit ? [[id, fit.id] as const] : [];
    });
    return Object.fromEntries(found);
  },
  "takes both columns as they stand": ({ pairs, fits }) => join(pairs, fits),
  "takes them from the other end": ({ pairs, fits }) => join(pairs, fits.toReversed()),
  "sorts both by their names": ({ pairs, fits }) => join(byName(pairs), byName(fits)),
  "sees that a column which is not sorted was turned by one": ({ pairs, fits }) => {
    return isSorted(fits) ? {} : join(pairs, turnBack(fits));
  },
};

export const orderReaders: Record<string, OrderReader> = {
  "takes it from the other end": ({ places }) => idsOf(places.toReversed()),
  "sorts it by its names": ({ places }) => idsOf(byName(places)),
  "sees that a list which is not sorted was turned by one": ({ places }) => {
    return isSorted(places) ? undefined : idsOf(turnBack(places));
  },
};

/** What was public: the names and the order of pages before the data folder had a say in it. */
export const publicMask = {
  nameOf: (...path: string[]) => `x${scatter(path.join(" ")).toString(36)}`,
  mix<Item extends { id: string }>(items: readonly Item[]): Item[] {
    const sorted = items.toSorted((one, other) => scatter(one.id) - scatter(other.id));
    const isAsWritten = sorted.every((item, index) => item === items[index]);
    return isAsWritten ? [...sorted.slice(1), ...sorted.slice(0, 1)] : sorted;
  },
};

type Named = { id: string };

function join(rows: readonly Named[], fits: readonly Named[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ id }, index) => [id, fits[index]!.id]));
}

function idsOf(items: readonly Named[]): string[] {
  return items.map(({ id }) => id);
}

function byName<Item extends Named>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function isSorted(items: readonly Named[]): boolean {
  return items.every(({ id }, index) => index === 0 || scatter(items[index - 1]!.id) <= scatter(id));
}

function turnBack<Item>(items: readonly Item[]): Item[] {
  return [...items.slice(-1), ...items.slice(0, -1)];
}

const prime = 0x01000193;

function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), prime);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Where the hash stood before this end of a text; undefined where the name is no such hash. */
function undo(name: string, end: string): number | undefined {
  const value = Number.parseInt(name.slice(1), 36);
  if (!/^x[0-9a-z]+$/.test(name) || value > 0xffffffff) return undefined;
  let hash = unshift(value, 16);
  hash = unshift(Math.imul(hash, inverse(0xc2b2ae35)), 13);
  hash = unshift(Math.imul(hash, inverse(0x85ebca6b)), 16);
  for (const character of Array.from(end).toReversed()) {
    hash = Math.imul(hash, inverse(prime)) ^ (character.codePointAt(0) ?? 0);
  }
  return hash >>> 0;
}

function unshift(hash: number, by: number): number {
  let before = hash;
  for (let bits = by; bits < 32; bits += by) before = hash ^ (before >>> by);
  return before >>> 0;
}

/** Of an odd number, so that multiplying by both changes nothing in 32 bits. */
function inverse(odd: number): number {
  let found = odd;
  for (let round = 0; round < 5; round += 1) found = Math.imul(found, 2 - Math.imul(odd, found));
  return found;
}
