import { env } from "#app/env.server.ts";
import type { Db } from "#db/connection.ts";
import { createCodeLimits, type Guesser } from "./code-limit.ts";
import { isOpen, type OpenPoll } from "./poll.ts";
import { findPollByCode } from "./polls-queries.server.ts";

type Entered =
  | { outcome: "found"; poll: OpenPoll }
  | { outcome: "wrong" }
  | { outcome: "slowed"; seconds: number };

const limits = createCodeLimits(env.processes);

/**
 * A code that somebody typed. Whoever has the QR code, or is signed in as a pupil of the class, does not come
 * here, so nobody who guesses can keep a class out. The attempt is counted before the code is looked up.
 */
export async function enterCode(
  db: Db,
  { code, ...guesser }: Guesser & { code: string },
  now = Date.now(),
  limit = limits,
): Promise<Entered> {
  const seconds = limit.take(guesser, now);
  if (seconds > 0) return { outcome: "slowed", seconds };
  const poll = await findPollByCode(db, code);
  if (!poll || !isOpen(poll, now)) return { outcome: "wrong" };
  limit.giveBack(guesser);
  return { outcome: "found", poll };
}
