import type { LogEntry } from "./log-entry.ts";

/** `done` of `of`, both counted. */
export type Part = { done: number; of: number };

/** How the lessons of a course reach a class: the fidelity record of the curriculum. */
export type Fidelity = {
  /** Steps done or adapted, of all steps of the lessons that were taught. */
  adherence: Part;
  /** Pupils present, of those on the roll, over all that was taught. */
  reach: Part;
  /** Dose: `soFar` is the course up to the furthest lesson taught. */
  lessons: { soFar: Part; whole: Part };
  minutes: { soFar: Part; whole: Part };
  boosters: Part;
};

type Taught = Pick<LogEntry, "lesson" | "minutes" | "steps" | "present" | "roll">;
type Planned = { id: string; minutes: number };
type Plan = { lessons: readonly Planned[]; boosters: readonly Planned[] };

/** From 0 to 1; null where there is nothing to take a share of. */
export function shareOf({ done, of }: Part): number | null {
  return of === 0 ? null : done / of;
}

/** What one entry says by itself; no other entry changes it. */
export function adherenceOf({ steps }: Pick<Taught, "steps">): Part {
  const all = Object.values(steps);
  return { done: all.filter((mark) => mark !== "skipped").length, of: all.length };
}

/** Null where nothing was logged: that is not the same as nothing taught. */
export function fidelityOf(entries: readonly Taught[], { lessons, boosters }: Plan): Fidelity | null {
  if (entries.length === 0) return null;
  const minutes = new Map<string, number>();
  for (const entry of entries) {
    minutes.set(entry.lesson, (minutes.get(entry.lesson) ?? 0) + entry.minutes);
  }
  const isTaught = ({ id }: Planned) => minutes.has(id);
  const soFar = lessons.slice(0, lessons.findLastIndex(isTaught) + 1);
  const countOf = (planned: readonly Planned[]): Part => {
    return { done: planned.filter(isTaught).length, of: planned.length };
  };
  // Overtime in one lesson does not make up for another one.
  const minutesOf = (planned: readonly Planned[]): Part => ({
    done: sum(planned.map((one) => Math.min(minutes.get(one.id) ?? 0, one.minutes))),
    of: sum(planned.map((one) => one.minutes)),
  });
  return {
    adherence: addParts([...mergeByLesson(entries).values()].map((steps) => adherenceOf({ steps }))),
    reach: addParts(entries.map(({ present, roll }) => ({ done: present, of: roll }))),
    lessons: { soFar: countOf(soFar), whole: countOf(lessons) },
    minutes: { soFar: minutesOf(soFar), whole: minutesOf(lessons) },
    boosters: countOf(boosters),
  };
}

/** Of several classes together; a class without a log adds nothing. */
export function addFidelity(all: readonly (Fidelity | null)[]): Fidelity | null {
  const logged = all.filter((one) => one !== null);
  if (logged.length === 0) return null;
  const add = (part: (one: Fidelity) => Part) => addParts(logged.map(part));
  return {
    adherence: add(({ adherence }) => adherence),
    reach: add(({ reach }) => reach),
    lessons: { soFar: add(({ lessons }) => lessons.soFar), whole: add(({ lessons }) => lessons.whole) },
    minutes: { soFar: add(({ minutes }) => minutes.soFar), whole: add(({ minutes }) => minutes.whole) },
    boosters: add(({ boosters }) => boosters),
  };
}

/** A lesson spread over two days is one lesson: a step skipped on the first and done on the second was done. */
function mergeByLesson(entries: readonly Taught[]): Map<string, Taught["steps"]> {
  const merged = new Map<string, Taught["steps"]>();
  for (const { lesson, steps } of entries) {
    const before = merged.get(lesson) ?? {};
    const kept = Object.entries(before).filter(([id, mark]) => mark !== "skipped" || !(id in steps));
    merged.set(lesson, { ...steps, ...Object.fromEntries(kept) });
  }
  return merged;
}

function addParts(parts: readonly Part[]): Part {
  return { done: sum(parts.map(({ done }) => done)), of: sum(parts.map(({ of }) => of)) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
