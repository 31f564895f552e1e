import { randomInt } from "node:crypto";
import type { Db } from "#db/connection.ts";
import { emptyLog } from "#db/empty-log.ts";
import { describeFault, log } from "#app/log.server.ts";
import { isLocked, onceUnlocked } from "#db/locked.ts";
import { isLost, type Poll } from "./poll.ts";
import { emptyPollBox, removePollBox } from "./poll-box.server.ts";
import { findPoll, removeMarks, removePoll, saveResult } from "./polls-queries.server.ts";
import type { Vote } from "./sealed-vote.server.ts";
import { isShown, tallyOf, type PollResult } from "./tally.ts";
import type { Office } from "#app/request-context.ts";

export type PollOffice = Pick<Office, "db" | "dataFolder">;

/** How a poll has ended. Unless there is a result, nothing of it is kept. */
export type PollEnd = "result" | "few" | "lost";

/**
 * Ends a poll: counts the votes, keeps the result, and removes the box, the marks, and what the log still holds of them.
 * Whoever comes second, or after a crash, finds out what is done and does the rest.
 */
export async function closePoll(
  { db, dataFolder }: PollOffice,
  id: string,
  now = Date.now(),
): Promise<PollEnd | undefined> {
  const poll = await findPoll(db, id);
  if (!poll) return undefined;
  const votes = poll.salt === null ? undefined : await takeVotes(dataFolder, poll);
  const end = await db.transaction().execute(async (trx) => {
    // With the papers as they are now, unless somebody else has closed it meanwhile.
    const found = await findPoll(trx, id);
    if (!found || found.closedAt !== null) return found && "result";
    await removeMarks(trx, id);
    if (votes && isShown(found.papers, votes)) {
      await saveResult(trx, id, resultOf(found, votes), now);
      return "result";
    }
    await removePoll(trx, id);
    return votes ? "few" : "lost";
  });
  removePollBox(dataFolder, id);
  await forgetMarks(db);
  return end;
}

/** Undefined where nobody can read them any more: a class must be able to ask again. */
async function takeVotes(dataFolder: string, poll: Poll): Promise<Vote[] | undefined> {
  if (isLost(poll)) return undefined;
  try {
    return await onceUnlocked(() => emptyPollBox(dataFolder, poll.id));
  } catch (error) {
    if (isLocked(error)) throw error;
    log("error", "votes-not-read", describeFault(error));
    return undefined;
  }
}

const unforgotten = new WeakSet<Db>();

/** The deleted marks go from the log as well; where others read it all the time, with the next tending. */
async function forgetMarks(db: Db): Promise<void> {
  if (await emptyLog(db)) unforgotten.delete(db);
  else unforgotten.add(db);
}

export async function forgetLeftMarks(db: Db): Promise<void> {
  if (unforgotten.has(db)) await forgetMarks(db);
}

/**
 * At most as many votes count as the class has pupils: all of those who signed in, and of the others as many as there
 * are places left, drawn by lot among them.
 */
function resultOf({ options, roll, papers }: Poll, votes: readonly Vote[]): PollResult {
  const signedIn = votes.filter(({ kind }) => kind === "signedIn");
  const others = votes.filter(({ kind }) => kind === "alone");
  const places = Math.max(0, roll - signedIn.length);
  while (others.length > places) others.splice(randomInt(others.length), 1);
  const counted = [...signedIn, ...others].map(({ option }) => option);
  return { ...tallyOf(options, counted), cast: votes.length, papers };
}
