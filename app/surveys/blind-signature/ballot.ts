import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";
import { fromBase64url } from "./base64url.ts";
import { signatureLength } from "./blinding.ts";

/** What a browser sends to `POST /ballot`: nothing in it says who, and every ballot is equally long. */
export type Ballot = {
  wave: string;
  instrument: string;
  /** The prepared message, 32 random bytes and then the context, in base64url. */
  message: string;
  /** In base64url. */
  signature: string;
  answers: Answers;
};

/** A ballot as it arrives, its token and answers still to be checked. */
export type ArrivedBallot = {
  wave: string;
  instrument: string;
  message: Uint8Array;
  signature: Uint8Array;
  answers: unknown;
};

export const ballotAddress = "/ballot";
/** The exact size of a ballot's body in bytes; blanks fill what is left. */
export const ballotLength = 4096;

const randomPrefixLength = 32;
const id = /^[a-z\d][a-z\d-]{0,63}$/;

/** What the signature is about. With the key being the wave's and the instrument's own, a token fits nowhere else. */
export function ballotContext(wave: string, instrument: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`senim ballot 1 ${wave} ${instrument}`);
}

export function packBallot(ballot: Ballot): string {
  const text = JSON.stringify(ballot);
  // All ids are ASCII, so a character is a byte.
  if (text.length > ballotLength || /[^\x20-\x7e]/.test(text))
    throw new Error("the ballot does not fit its envelope");
  return text.padEnd(ballotLength);
}

/** Undefined for what can't be a ballot: the message must be about the very wave and instrument it names. */
export function unpackBallot(text: string): ArrivedBallot | undefined {
  const parts = parseObject(text);
  if (!parts) return undefined;
  const { wave, instrument, answers } = parts;
  if (typeof wave !== "string" || !id.test(wave)) return undefined;
  if (typeof instrument !== "string" || !id.test(instrument)) return undefined;
  const context = ballotContext(wave, instrument);
  const message = fromBase64url(parts.message, randomPrefixLength + context.length);
  const signature = fromBase64url(parts.signature, signatureLength);
  if (!message || !signature) return undefined;
  const isAboutIt = context.every((byte, index) => byte === message[randomPrefixLength + index]);
  return isAboutIt ? { wave, instrument, message, signature, answers } : undefined;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
