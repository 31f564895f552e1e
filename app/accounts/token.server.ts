import { hash, randomBytes, timingSafeEqual } from "node:crypto";

const bytes = 16;
const length = Math.ceil((bytes * 4) / 3);
const shape = new RegExp(`^([\\w-]{${length}})\\.([\\w-]{${length}})$`);

/** A secret of 128 random bits that is safe in a cookie and an address. */
export function newSecret(): string {
  return randomBytes(bytes).toString("base64url");
}

/** `id.secret`: the id finds the row, the secret proves it, and only its hash is stored. */
export function newToken(): { id: string; secretHash: Uint8Array; token: string } {
  const id = newSecret();
  const secret = newSecret();
  return { id, secretHash: hashSecret(secret), token: `${id}.${secret}` };
}

export function parseToken(token: string | undefined): { id: string; secret: string } | undefined {
  const [, id, secret] = token?.match(shape) ?? [];
  return id && secret ? { id, secret } : undefined;
}

export function isSecret(value: string | undefined): value is string {
  return value?.length === length && /^[\w-]+$/.test(value);
}

/** A fast hash does for a secret of 128 random bits: unlike a password, it can't be guessed. */
export function hashSecret(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}

export function provesSecret(secret: string, secretHash: Uint8Array): boolean {
  const given = hashSecret(secret);
  return given.length === secretHash.length && timingSafeEqual(given, secretHash);
}
