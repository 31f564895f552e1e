import type { Db } from "#db/connection.ts";
import { shareCommit } from "#db/share-commit.ts";
import { makeBallotPaper } from "./ballot-paper.server.ts";
import { hasPaperLeft, isOpen } from "./poll.ts";
import { addMarks, countPaper, findPoll, hasMark } from "./polls-queries.server.ts";
import type { Marks } from "./voter.server.ts";

type Given = { outcome: "given"; paper: string } | { outcome: "already" | "none-left" | "closed" };

/**
 * Hands a paper out, once to each. What is kept is that somebody got one; which one is on their page alone, so a page
 * that is lost is a vote that is lost.
 */
export async function givePaper(
  db: Db,
  { pollId, isPupil, marks }: { pollId: string; isPupil: boolean; marks: Marks },
  now = Date.now(),
): Promise<Given> {
  const kind = isPupil ? "signedIn" : "alone";
  const outcome = await shareCommit(db, async (trx) => {
    const poll = await findPoll(trx, pollId);
    if (!poll || !isOpen(poll, now)) return "closed";
    if (await hasMark(trx, pollId, marks.refusing)) return "already";
    if (!isPupil && !hasPaperLeft(poll)) return "none-left";
    await addMarks(trx, pollId, marks.left);
    await countPaper(trx, pollId, kind);
    return "given";
  });
  return outcome === "given" ? { outcome, paper: makeBallotPaper(pollId, kind) } : { outcome };
}
