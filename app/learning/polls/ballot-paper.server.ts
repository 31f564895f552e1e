import { hash, timingSafeEqual } from "node:crypto";
import { newSecret } from "#app/accounts/token.server.ts";
import { ofThisRun } from "./run-key.server.ts";
import { paperKinds, type PaperKind } from "./tally.ts";

/**
 * `number.proof`. The number is random and stands on the page alone: the server keeps it nowhere, and knows by the proof
 * that it was given for this poll, and whether to a pupil who had signed in. Who was given a paper is kept elsewhere, and neither follows from the other.
 */
export function makeBallotPaper(pollId: string, kind: PaperKind): string {
  const number = newSecret();
  return `${number}.${proofOf(pollId, number, kind)}`;
}

/** What is kept of a paper that was put in, and to whom it was given; undefined for one that was never given for this poll. */
export function readBallotPaper(
  pollId: string,
  paper: string,
): { messageHash: Uint8Array; kind: PaperKind } | undefined {
  const [number = "", proof = ""] = paper.split(".", 2);
  const kind = paperKinds.find((one) => isEqual(proof, proofOf(pollId, number, one)));
  return kind && { messageHash: hash("sha256", number, "buffer"), kind };
}

function isEqual(proof: string, right: string): boolean {
  const [one, other] = [Buffer.from(proof), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function proofOf(pollId: string, number: string, kind: PaperKind): string {
  return ofThisRun("paper", pollId, number, kind).toString("base64url");
}
