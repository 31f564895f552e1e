import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { createFairTurns, type Asker } from "./fair-turns.ts";

// Half the machine at most hashes passwords; the other half goes on serving lessons. Each hash also holds its memory.
const most = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));

const pauseBeforeRefusal = [2_000, 4_000] as const;

type Turn = (isYours: boolean) => void;

let running = 0;
const turns = createFairTurns<Turn>();

/** Does the work when it is the asker's turn, as each process counts turns; undefined where too many wait. */
export async function inTurn<Result>(asker: Asker, work: () => Promise<Result>): Promise<Result | undefined> {
  if (running < most) running += 1;
  else if (!(await new Promise<boolean>((turn) => join(asker, turn)))) return undefined;
  try {
    return await work();
  } finally {
    const next = turns.next();
    if (next) next(true);
    else running -= 1;
  }
}

function join(asker: Asker, turn: Turn): void {
  for (const away of turns.join(asker, turn)) {
    // A program that asks again as soon as it is turned away would cost more than its hashes; and not all at once.
    setTimeout(() => away(false), randomInt(...pauseBeforeRefusal));
  }
}
