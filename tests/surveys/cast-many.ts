import { randomBytes } from "node:crypto";
import type { CastOutcome, VerifiedPaper } from "#app/box/slots.server.ts";
import { openBallotBox } from "#app/surveys/ballot-box/ballot-box.server.ts";
import { writePaper } from "#app/surveys/ballot-box/paper.ts";
import { isLocked, onceUnlocked } from "#db/locked.ts";

// A program of its own: one of several processes that put ballots into one box. Prints how many were counted.
const [folder = "", wave = "", count = "0"] = process.argv.slice(2);
const box = await onceUnlocked(() => openBallotBox(folder, wave));
if (!box) throw new Error("there is no such box");
const [sheet] = box.sheets;
let counted = 0;
for (let number = 0; number < Number(count); number += 1) {
  const ballot = { messageHash: randomBytes(32), paper: writePaper(box.sheets, sheet!, {}) };
  if ((await castUntilTaken(ballot)) === "counted") counted += 1;
}
box.close();
process.stdout.write(String(counted));

/** On a busy machine the others may hold the box for longer than a process waits; a browser then sends again. */
async function castUntilTaken(ballot: VerifiedPaper): Promise<CastOutcome | undefined> {
  for (;;) {
    try {
      return (await onceUnlocked(() => box!.cast([ballot])))[0];
    } catch (error) {
      if (!isLocked(error)) throw error;
    }
  }
}
