import { randomInt, randomUUID } from "node:crypto";
import { newSecret } from "#app/accounts/token.server.ts";
import type { Db } from "#db/connection.ts";
import { endPoll } from "./close-poll.server.ts";
import { asksTheSame, isOpen, mayAskAgainAt, openFor, type Asked } from "./poll.ts";
import { codeLength } from "./poll-code.ts";
import { findLastPoll, findOpenPollOf, insertPoll, listOpenCodes } from "./polls-queries.server.ts";
import { emptyTally } from "./tally.ts";

/**
 * Asks a class. What it was being asked before ends; pressed twice, the poll goes on; and nothing opens while the
 * last result of this very question stands. How it came out is read from the class's poll afterwards.
 */
export async function openPoll(db: Db, asked: Asked, now = Date.now()): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const running = await findOpenPollOf(trx, asked.classId);
    if (running && isOpen(running, now) && asksTheSame(running, asked)) return;
    if (running?.box) await endPoll(trx, { ...running, box: running.box }, now);
    const last = await findLastPoll(trx, asked);
    if (last && now < mayAskAgainAt(last)) return;
    await insertPoll(trx, {
      ...asked,
      id: randomUUID(),
      code: freeCode(await listOpenCodes(trx)),
      openedAt: now,
      closesAt: now + openFor,
      box: { tally: emptyTally(asked.options), salt: newSecret() },
    });
  });
}

/** Without a zero in front: a child may take it for a number. */
function freeCode(taken: ReadonlySet<string>): string {
  for (;;) {
    const code = String(randomInt(10 ** (codeLength - 1), 10 ** codeLength));
    if (!taken.has(code)) return code;
  }
}
