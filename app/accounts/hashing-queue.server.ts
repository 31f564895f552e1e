import { availableParallelism } from "node:os";

// Half the machine at most hashes passwords; the other half goes on serving lessons. Each hash also holds its memory.
const most = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));
const longestQueue = 300;

let running = 0;
const waiting: (() => void)[] = [];

/** True when a newcomer would wait so long that "try again in a moment" is the kinder answer. */
export function isHashingFull(): boolean {
  return waiting.length >= longestQueue;
}

export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < most) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
