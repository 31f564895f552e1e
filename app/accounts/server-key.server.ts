import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { keyFault } from "./key-fault.ts";

/** Thirty-two random bytes that stay outside the database: what is hashed with them can't be guessed from a copy of it. */
export type ServerKey = Uint8Array;

const length = 32;
const keys = new Map<string, ServerKey>();

/** The key in the data folder's `secret.key`. The server's start has made it, or held it against its database. */
export function serverKey(dataFolder: string): ServerKey {
  const key = keys.get(dataFolder) ?? findServerKey(dataFolder);
  if (!key) throw keyFault("missing", keyFileIn(dataFolder));
  keys.set(dataFolder, key);
  return key;
}

/** Undefined where there is no such file. */
export function findServerKey(dataFolder: string): ServerKey | undefined {
  const file = keyFileIn(dataFolder);
  try {
    const key = readFileSync(file);
    if (key.length === length) return key;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw keyFault("damaged", file, error);
  }
  throw keyFault("damaged", file);
}

/** Written whole beside its place, then linked there: of two processes starting at once, both use the first one's key. */
export function makeServerKey(dataFolder: string): ServerKey {
  const file = keyFileIn(dataFolder);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(draft, randomBytes(length), { mode: 0o600, flag: "wx", flush: true });
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return serverKey(dataFolder);
}

/** Whether the file still holds the key that this process works with: its next start needs it. */
export function isServerKeyThere(dataFolder: string): boolean {
  try {
    return Buffer.from(serverKey(dataFolder)).equals(findServerKey(dataFolder) ?? Buffer.alloc(0));
  } catch {
    return false;
  }
}

export function keyFileIn(dataFolder: string): string {
  return path.join(dataFolder, "secret.key");
}

/** For what a person could guess (a username, a four-character code): a plain hash would give it away. */
export function keyedHash(key: ServerKey, purpose: string, ...parts: string[]): string {
  return createHmac("sha256", key)
    .update(JSON.stringify([purpose, ...parts]))
    .digest("base64url");
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
