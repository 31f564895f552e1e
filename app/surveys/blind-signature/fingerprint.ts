import { toCrockford } from "./crockford.ts";

/** Eighty bits of a public key's SHA-256, as printed on the class sheet: who gave one child another key would show. */
export async function keyFingerprint(publicKey: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", publicKey.slice());
  return toCrockford(new Uint8Array(digest, 0, 10));
}
