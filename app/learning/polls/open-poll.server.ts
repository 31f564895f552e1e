import { randomInt, randomUUID } from "node:crypto";
import { newSecret } from "#app/accounts/token.server.ts";
import { closePoll, type PollOffice } from "./close-poll.server.ts";
import { asksTheSame, isOpen, mayAskAgainAt, openFor, type Asked, type Poll } from "./poll.ts";
import { createPollBox } from "./poll-box.server.ts";
import { codeLength } from "./poll-code.ts";
import { findLastPoll, findOpenPollOf, insertPoll, listOpenCodes } from "./polls-queries.server.ts";
import { nameOfNetwork } from "./run-key.server.ts";

type Opening = Asked & Pick<Poll, "roll"> & { network: string };

/**
 * Asks a class. What it was being asked before ends; pressed twice, the poll goes on; and nothing opens while the
 * last result of this very question stands. How it came out is read from the class's poll afterwards.
 */
export async function openPoll(
  office: PollOffice,
  { roll, network, ...asked }: Opening,
  now = Date.now(),
): Promise<void> {
  const running = await findOpenPollOf(office.db, asked.classId);
  if (running && isOpen(running, now) && asksTheSame(running, asked)) return;
  if (running) await closePoll(office, running.id, now);
  await office.db.transaction().execute(async (trx) => {
    // Somebody else has pressed at the same moment.
    if (await findOpenPollOf(trx, asked.classId)) return;
    const last = await findLastPoll(trx, asked);
    if (last && now < mayAskAgainAt(last)) return;
    const id = randomUUID();
    await insertPoll(trx, {
      ...asked,
      id,
      roll,
      network: nameOfNetwork(network),
      code: freeCode(await listOpenCodes(trx)),
      salt: newSecret(),
      openedAt: now,
      closesAt: now + openFor,
    });
    createPollBox(office.dataFolder, id, roll);
  });
}

/** Without a zero in front: a child may take it for a number. */
function freeCode(taken: ReadonlySet<string>): string {
  for (;;) {
    const code = String(randomInt(10 ** (codeLength - 1), 10 ** codeLength));
    if (!taken.has(code)) return code;
  }
}
