import { hash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { CastOutcome, VerifiedPaper } from "#app/box/slots.server.ts";
import { describeFault, log } from "#app/log.server.ts";
import { onceUnlocked } from "#db/locked.ts";
import type { ArrivedBallot } from "#app/surveys/blind-signature/ballot.ts";
import { checkAnswers } from "#app/surveys/questionnaires/ballot-form.ts";
import { isSigned } from "../blind-signature/verify-token.server.ts";
import { openBallotBox, type BallotBox } from "./ballot-box.server.ts";
import { hasBoxFile } from "./box-file.server.ts";
import { writePaper } from "./paper.ts";

export type BallotResult = CastOutcome | "no-such-survey" | "not-a-token" | "not-answers" | "not-stored";

type Waiting = { ballot: VerifiedPaper; came: number; settle: (result: BallotResult) => void };
type OpenBox = { box: BallotBox; waiting: Waiting[]; isCasting: boolean };

/** The ballot boxes as one process keeps them open. */
export function createBallotDesk(dataFolder: string) {
  const boxes = new Map<string, OpenBox>();
  return { cast, close };

  /** Verifies the token under the wave's own keys, of which the one that fits tells the way, and puts the answers into the box. Resolves when they are on the disk. */
  async function cast({
    wave,
    instrument,
    message,
    signature,
    answers,
  }: ArrivedBallot): Promise<BallotResult> {
    const open = await onceUnlocked(() => findBox(wave));
    const asked = open?.box.sheets.filter(({ form }) => form.instrument === instrument) ?? [];
    if (!open || asked.length === 0) return "no-such-survey";
    const sheet = asked.find(({ key }) => isSigned(key, message, signature));
    if (!sheet) return "not-a-token";
    const checked = checkAnswers(sheet.form, answers);
    if (!checked) return "not-answers";
    const paper = writePaper(open.box.sheets, sheet, checked);
    const ballot = { messageHash: hash("sha256", message, "buffer"), paper };
    return new Promise((settle) => {
      open.waiting.push({ ballot, came: performance.now(), settle });
      if (!open.isCasting) void castWaiting(open);
    });
  }

  function findBox(wave: string): OpenBox | undefined {
    const known = boxes.get(wave);
    if (known && hasBoxFile(dataFolder, wave)) return known;
    // Deleted, long after its seal: what is held open of it would not leave the disk.
    known?.box.close();
    boxes.delete(wave);
    const box = openBallotBox(dataFolder, wave);
    const open = box && { box, waiting: [], isCasting: false };
    if (open) boxes.set(wave, open);
    return open;
  }

  function close(): void {
    for (const { box } of boxes.values()) box.close();
    boxes.clear();
  }
}

/** Those that came while the disk was busy with the last ones, or somebody held the box, share one commit. */
async function castWaiting(open: OpenBox): Promise<void> {
  open.isCasting = true;
  while (open.waiting.length > 0) {
    await nextTurn();
    const batch = open.waiting.splice(0);
    const outcomes = await castTogether(open.box, batch);
    batch.forEach(({ settle }, index) => settle(outcomes[index] ?? "not-stored"));
  }
  open.isCasting = false;
}

async function castTogether(box: BallotBox, batch: readonly Waiting[]): Promise<readonly BallotResult[]> {
  try {
    const ballots = batch.map(({ ballot }) => ballot);
    return await onceUnlocked(() => box.cast(ballots), batch[0]?.came);
  } catch (error) {
    // A full disk or a box locked for too long: nothing of the batch was written, and each is sent again.
    warnOperator(error);
    return [];
  }
}

const hour = 3_600_000;
let warnedAt = -hour;

/** Once an hour at most, and of the disk alone: the log must not become a list of who sends when. */
function warnOperator(error: unknown): void {
  const now = performance.now();
  if (now - warnedAt < hour) return;
  warnedAt = now;
  const { name, code } = describeFault(error);
  log("error", "ballots-not-stored", { name, code });
}
