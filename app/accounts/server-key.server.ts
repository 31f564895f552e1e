import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Thirty-two random bytes that stay outside the database: what is hashed with them can't be guessed from a copy of it. */
export type ServerKey = Uint8Array;

const keys = new Map<string, ServerKey>();

/** The key in the data folder's `secret.key`, made at the first start. */
export function serverKey(dataFolder: string): ServerKey {
  const key = keys.get(dataFolder) ?? readKey(path.join(dataFolder, "secret.key"));
  keys.set(dataFolder, key);
  return key;
}

/** For what a person could guess (a username, a four-character code): a plain hash would give it away. */
export function keyedHash(key: ServerKey, purpose: string, ...parts: string[]): string {
  return createHmac("sha256", key)
    .update(JSON.stringify([purpose, ...parts]))
    .digest("base64url");
}

function readKey(file: string): ServerKey {
  const key = readIfThere(file) ?? makeKey(file);
  if (key.length !== 32) throw new Error(`${file} is not a key of 32 bytes: restore it from the backup`);
  return key;
}

/** Written whole beside its place, then linked there: of two processes starting at once, both use the first one's key. */
function makeKey(file: string): ServerKey {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(draft, randomBytes(32), { mode: 0o600, flag: "wx", flush: true });
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file);
}

function readIfThere(file: string): ServerKey | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
