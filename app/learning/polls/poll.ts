import { goesOn } from "#app/calendar/clock.ts";
import type { Papers, PollResult } from "./tally.ts";
import { day, minute } from "#app/calendar/durations.ts";

/** One poll block of one lesson, asked in one class. */
export type Poll = {
  id: string;
  classId: string;
  course: string;
  lesson: string;
  block: string;
  /** The ids of its options as they were when it was opened. */
  options: string[];
  code: string;
  /** How many pupils the class had when it was opened: no more votes count. */
  roll: number;
  papers: Papers;
  /** Of the marks that keep anybody from having two papers; null once it is closed. */
  salt: string | null;
  /** Its votes lie under a key that the server forgets when it stops: of an earlier run they can't be read. */
  isOfThisRun: boolean;
  /** The network that it was opened from, as this run of the server names it. */
  network: string | null;
  closesAt: number;
  closedAt: number | null;
  /** Null until it is closed. */
  result: PollResult | null;
};

export type OpenPoll = Poll & { salt: string };

/** What is asked, and whom. */
export type Asked = Pick<Poll, "classId" | "course" | "lesson" | "block" | "options">;

/** A class is asked within a lesson. What a poll does not live, nobody can guess the code of. */
export const openFor = 30 * minute;

/** Two results of one class, close together, could be subtracted: whoever was away on one day would show in the difference. */
export const notAgainFor = 30 * day;

export function isOpen(poll: Poll, now: number): poll is OpenPoll {
  return poll.salt !== null && poll.isOfThisRun && goesOn(poll.closesAt, openFor, now);
}

/** Whether the server has stopped since it was opened, and its votes with it. */
export function isLost(poll: Poll): boolean {
  return poll.salt !== null && !poll.isOfThisRun;
}

/** A pupil's place on the roll is theirs: whoever has not signed in gets a paper only while there are places left over. */
export function hasPaperLeft({ roll, papers }: Poll): boolean {
  return papers.signedIn + papers.alone < roll;
}

/** Whether this is the same question to the same class, with the same options to choose from. */
export function asksTheSame(poll: Asked, other: Asked): boolean {
  return (
    poll.classId === other.classId &&
    poll.course === other.course &&
    poll.lesson === other.lesson &&
    poll.block === other.block &&
    poll.options.join() === other.options.join()
  );
}

export function mayAskAgainAt({ closedAt }: Pick<Poll, "closedAt">): number {
  return (closedAt ?? 0) + notAgainFor;
}
