/** What became of a step of the lesson. */
export const marks = ["done", "adapted", "skipped"] as const;
export type Mark = (typeof marks)[number];

/** From almost nobody to nearly everybody. */
export const engagements = ["1", "2", "3", "4", "5"] as const;

/** A lesson that a class was taught. Whether its teacher worries about a child is not part of it: nobody is shown that. */
export type LogEntry = {
  id: string;
  classId: string;
  course: string;
  lesson: string;
  /** Of the lesson's document. */
  version: string;
  /** Where the school is: `2026-11-21`. */
  day: string;
  minutes: number;
  /** By step, in the lesson's order. */
  steps: Record<string, Mark>;
  present: number;
  /** How many pupils the class had. */
  roll: number;
  engagement: number;
};

/** A lesson on a hard topic that was taught without having been opened for the class stays in the log, and counts nowhere as taught. */
export type LoggedEntry = LogEntry & { isWithoutOpening: boolean };

export function counted(entries: readonly LoggedEntry[]): LoggedEntry[] {
  return entries.filter(({ isWithoutOpening }) => !isWithoutOpening);
}

/** One writing of an entry; a correction is a revision more. */
export type Revision = LogEntry & {
  revision: number;
  isWorried: boolean;
  /** The lesson was not taught after all. */
  isWithdrawn: boolean;
  writtenBy: string;
  writtenAt: number;
};

export function isSameEntry(one: LogEntry, other: LogEntry): boolean {
  return JSON.stringify(told(one)) === JSON.stringify(told(other));
}

/** What an entry says, apart from who wrote it and when. */
function told(entry: LogEntry) {
  const { id, course, lesson, day, minutes, steps, present, roll, engagement } = entry;
  return { id, course, lesson, day, minutes, steps: Object.entries(steps), present, roll, engagement };
}
