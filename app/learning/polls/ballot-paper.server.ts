import { hash, timingSafeEqual } from "node:crypto";
import { newSecret } from "#app/accounts/token.server.ts";
import { ofThisRun } from "./run-key.server.ts";

/**
 * `number.proof`. The number is random and stands on the page alone: the server keeps it nowhere, and knows by the proof
 * that it was given for this poll. Who was given a paper is kept elsewhere, and neither follows from the other.
 */
export function makeBallotPaper(pollId: string): string {
  const number = newSecret();
  return `${number}.${proofOf(pollId, number)}`;
}

/** What is kept of a paper that was put in; undefined for one that was never given for this poll. */
export function hashBallotPaper(pollId: string, paper: string): Uint8Array | undefined {
  const [number = "", proof = ""] = paper.split(".", 2);
  const given = Buffer.from(proof);
  const right = Buffer.from(proofOf(pollId, number));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return hash("sha256", number, "buffer");
}

function proofOf(pollId: string, number: string): string {
  return ofThisRun("paper", pollId, number).toString("base64url");
}
