import { hash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { CastOutcome, VerifiedPaper } from "#app/box/slots.server.ts";
import { describeFault, log } from "#app/log.server.ts";
import { onceUnlocked } from "#db/locked.ts";
import type { ArrivedBallot } from "../ballot.ts";
import { checkAnswers } from "../ballot-form.ts";
import { isSigned } from "../blind-signature/verify-token.server.ts";
import { openBallotBox, type BallotBox } from "./ballot-box.server.ts";
import { writePaper } from "./paper.ts";

export type BallotResult = CastOutcome | "no-such-survey" | "not-a-token" | "not-answers" | "not-stored";

type Waiting = { ballot: VerifiedPaper; came: number; settle: (result: BallotResult) => void };
type OpenBox = { box: BallotBox; waiting: Waiting[]; isCasting: boolean };

/** The ballot boxes as one process keeps them open. */
export function createBallotDesk(dataFolder: string) {
  const boxes = new Map<string, OpenBox>();
  return { cast, close };

  /** Verifies the token under the wave's own key, and puts the answers into the box. Resolves when they are on the disk. */
  async function cast({
    wave,
    instrument,
    message,
    signature,
    answers,
  }: ArrivedBallot): Promise<BallotResult> {
    const open = await onceUnlocked(() => findBox(wave));
    const form = open?.box.forms.find((one) => one.instrument === instrument);
    const publicKey = open?.box.publicKey(instrument);
    if (!open || !form || !publicKey) return "no-such-survey";
    if (!isSigned(publicKey, message, signature)) return "not-a-token";
    const checked = checkAnswers(form, answers);
    if (!checked) return "not-answers";
    const paper = writePaper(open.box.forms, form, checked);
    const ballot = { messageHash: hash("sha256", message, "buffer"), paper };
    return new Promise((settle) => {
      open.waiting.push({ ballot, came: performance.now(), settle });
      if (!open.isCasting) void castWaiting(open);
    });
  }

  function findBox(wave: string): OpenBox | undefined {
    const known = boxes.get(wave);
    if (known) return known;
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
