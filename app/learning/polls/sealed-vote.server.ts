import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Paper } from "#app/box/slots.server.ts";
import { paperKinds, type PaperKind } from "./tally.ts";

const cipher = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;
/** An empty slot begins with a zero. */
const filled = 1;

export const sealedLength = 1 + nonceLength + 2 + tagLength;

/** What was chosen, as the place of its option, and on whose paper. */
export type Vote = { option: number; kind: PaperKind };

/** Sealed twice it looks different, and all are equally long. */
export function sealVote(key: Uint8Array, { option, kind }: Vote): Paper {
  const nonce = randomBytes(nonceLength);
  const lock = createCipheriv(cipher, key, nonce);
  const locked = Buffer.concat([lock.update(Uint8Array.of(option, paperKinds.indexOf(kind))), lock.final()]);
  return Buffer.concat([Uint8Array.of(filled), nonce, locked, lock.getAuthTag()]);
}

/** Throws for another key than the one it was sealed with. */
export function unsealVote(key: Uint8Array, paper: Paper): Vote {
  const nonce = paper.subarray(1, 1 + nonceLength);
  const locked = paper.subarray(1 + nonceLength, -tagLength);
  const lock = createDecipheriv(cipher, key, nonce).setAuthTag(paper.subarray(-tagLength));
  const [option, place] = Buffer.concat([lock.update(locked), lock.final()]);
  const kind = place === undefined ? undefined : paperKinds[place];
  if (option === undefined || !kind) throw new Error("a sealed vote is none");
  return { option, kind };
}
