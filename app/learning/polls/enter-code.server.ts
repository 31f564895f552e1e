import { env } from "#app/env.server.ts";
import type { Db } from "#db/connection.ts";
import { createCodeLimits, type Guesser } from "./code-limit.ts";
import { isOpen, type OpenPoll } from "./poll.ts";
import { findPollByCode } from "./polls-queries.server.ts";
import { nameOfNetwork } from "./run-key.server.ts";

type Entered =
  | { outcome: "found"; poll: OpenPoll }
  | { outcome: "wrong" }
  | { outcome: "slowed"; seconds: number };

const limits = createCodeLimits(env.processes);

/**
 * A code that somebody typed. Whoever has the QR code, or is signed in as a pupil of the class, does not come here. Nor
 * is the code of a poll that was opened on this very network slowed down: a school is one network, and a child who keeps
 * guessing there must not shut its doors; what they may find so stands on the wall of the next room. Every other guess
 * is counted before it is known whether it was right.
 */
export async function enterCode(
  db: Db,
  { code, ...guesser }: Guesser & { code: string },
  now = Date.now(),
  limit = limits,
): Promise<Entered> {
  const found = await findPollByCode(db, code);
  const poll = found && isOpen(found, now) ? found : undefined;
  if (poll?.network === nameOfNetwork(guesser.network)) return { outcome: "found", poll };
  const seconds = limit.take(guesser, now);
  if (seconds > 0) return { outcome: "slowed", seconds };
  if (!poll) return { outcome: "wrong" };
  limit.giveBack(guesser);
  return { outcome: "found", poll };
}
