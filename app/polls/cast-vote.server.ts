import type { Db } from "#db/connection.ts";
import { shareCommit } from "#db/share-commit.ts";
import { isOpen, mostAnswers } from "./poll.ts";
import { addMarks, findPoll, hasMark, saveTally } from "./polls-queries.server.ts";
import { addVote, seeAfter } from "./tally.ts";
import type { Marks } from "./voter.server.ts";

export type VoteOutcome = "counted" | "already" | "full" | "closed" | "no-option";

/** Counts one answer, once. What was chosen goes into the tally; that somebody chose goes into the marks. */
export async function castVote(
  db: Db,
  { pollId, option, marks }: { pollId: string; option: string; marks: Marks },
  now = Date.now(),
): Promise<VoteOutcome> {
  return shareCommit(db, async (trx) => {
    const poll = await findPoll(trx, pollId);
    if (!poll || !isOpen(poll, now)) return "closed";
    if (await hasMark(trx, pollId, marks.refusing)) return "already";
    if (!poll.options.includes(option)) return "no-option";
    if (poll.box.tally.votes >= mostAnswers) return "full";
    const tally = addVote(poll.box.tally, option);
    await addMarks(trx, pollId, marks.left);
    await saveTally(trx, pollId, tally, seeAfter(poll, tally));
    return "counted";
  });
}
