import { createPrivateKey, generateKeyPair, type KeyObject } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { modulusLength } from "./blinding.ts";

const makeKeyPair = promisify(generateKeyPair);

/** Makes the key of one instrument in one wave; the private half goes into a file of its own, outside databases and backups. Returns the public one. */
export async function makeWaveKey(dataFolder: string, wave: string, instrument: string): Promise<Uint8Array> {
  const { privateKey, publicKey } = await makeKeyPair("rsa", { modulusLength, publicExponent: 65_537 });
  mkdirSync(keyFolder(dataFolder), { recursive: true, mode: 0o700 });
  const secret = privateKey.export({ type: "pkcs8", format: "der" });
  writeFileSync(keyFile(dataFolder, wave, instrument), secret, { mode: 0o600, flag: "wx", flush: true });
  secret.fill(0);
  return publicKey.export({ type: "spki", format: "der" });
}

/** Read for each signature and never kept: once the file is gone, no process can sign. Undefined when it is. */
export function readWaveKey(dataFolder: string, wave: string, instrument: string): KeyObject | undefined {
  try {
    const secret = readFileSync(keyFile(dataFolder, wave, instrument));
    return createPrivateKey({ key: secret, type: "pkcs8", format: "der" });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Overwrites and unlinks the private keys of a wave. Those that are gone already are no fault. */
export function destroyWaveKeys(dataFolder: string, wave: string): void {
  for (const file of listKeyFiles(dataFolder)) {
    if (!file.startsWith(`${wave}.`)) continue;
    try {
      overwrite(path.join(keyFolder(dataFolder), file));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  syncFolder(keyFolder(dataFolder));
}

/** The waves that have a private key left. */
export function wavesWithKeys(dataFolder: string): string[] {
  return [...new Set(listKeyFiles(dataFolder).map((file) => file.split(".", 1)[0] ?? ""))];
}

function overwrite(file: string): void {
  const descriptor = openSync(file, "r+");
  writeSync(descriptor, Buffer.alloc(2048));
  fsyncSync(descriptor);
  closeSync(descriptor);
  rmSync(file, { force: true });
}

/** An unlinked file must not come back after a power cut. Windows has no such thing as syncing a folder. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  try {
    const descriptor = openSync(folder, "r");
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

function listKeyFiles(dataFolder: string): string[] {
  try {
    return readdirSync(keyFolder(dataFolder)).filter((file) => file.endsWith(".key"));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function keyFolder(dataFolder: string): string {
  return path.join(dataFolder, "survey-keys");
}

function keyFile(dataFolder: string, wave: string, instrument: string): string {
  return path.join(keyFolder(dataFolder), `${wave}.${instrument}.key`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
