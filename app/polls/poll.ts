import type { Tally } from "./tally.ts";

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
  closesAt: number;
  closedAt: number | null;
  /** All answers so far, and the salt of the marks that keep anybody from answering twice; null once it is closed. */
  box: { tally: Tally; salt: string } | null;
  /** What of the answers may be seen. */
  shown: Tally | null;
  next: Tally | null;
};

export type OpenPoll = Poll & { box: NonNullable<Poll["box"]> };

/** What is asked, and whom. */
export type Asked = Pick<Poll, "classId" | "course" | "lesson" | "block" | "options">;

const minute = 60_000;
const day = 24 * 60 * minute;

/** A class is asked within a lesson. What a poll does not live, nobody can guess the code of. */
export const openFor = 30 * minute;

/** Two results of one class, close together, could be subtracted: whoever was away on one day would show in the difference. */
export const notAgainFor = 30 * day;

/** Fewer pupils than this raise their hands. */
export const smallestClass = 8;

/** Two classes in one room. The teacher sees it when there are more answers than pupils, so a cheat gains little. */
export const mostAnswers = 60;

export function isOpen(poll: Poll, now: number): poll is OpenPoll {
  return poll.box !== null && now < poll.closesAt;
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
