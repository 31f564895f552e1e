import { timingSafeEqual } from "node:crypto";
import { keyedHash, type ServerKey } from "#app/accounts/server-key.server.ts";

/** Stands in the QR code beside the code. Nobody guesses it, so whoever has it is never slowed down. */
export function keyOfPoll(serverKey: ServerKey, pollId: string): string {
  return keyedHash(serverKey, "poll-key", pollId).slice(0, 16);
}

export function hasKey(serverKey: ServerKey, pollId: string, given: string | null): boolean {
  const key = Buffer.from(keyOfPoll(serverKey, pollId));
  const sent = Buffer.from(given ?? "");
  return key.length === sent.length && timingSafeEqual(key, sent);
}
