import { createPrivateKey, generateKeyPair, type KeyObject } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { destroyFile, isMissing, syncFolder } from "#app/box/destroy-file.server.ts";
import { keyName, type KeyId } from "../way.ts";
import { modulusLength } from "./blinding.ts";

const makeKeyPair = promisify(generateKeyPair);

/** Makes a key of one wave; the private half goes into a file of its own, outside databases and backups. Returns the public one. */
export async function makeWaveKey(dataFolder: string, wave: string, key: KeyId): Promise<Uint8Array> {
  const { privateKey, publicKey } = await makeKeyPair("rsa", { modulusLength, publicExponent: 65_537 });
  mkdirSync(keyFolder(dataFolder), { recursive: true, mode: 0o700 });
  const secret = privateKey.export({ type: "pkcs8", format: "der" });
  writeFileSync(keyFile(dataFolder, wave, key), secret, { mode: 0o600, flag: "wx", flush: true });
  secret.fill(0);
  return publicKey.export({ type: "spki", format: "der" });
}

/** Read for each signature and never kept: once the file is gone, no process can sign. Undefined when it is. */
export function readWaveKey(dataFolder: string, wave: string, key: KeyId): KeyObject | undefined {
  try {
    const secret = readFileSync(keyFile(dataFolder, wave, key));
    return createPrivateKey({ key: secret, type: "pkcs8", format: "der" });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export function hasWaveKey(dataFolder: string, wave: string, key: KeyId): boolean {
  return existsSync(keyFile(dataFolder, wave, key));
}

/** Overwrites and unlinks the private keys of a wave. Those that are gone already are no fault. */
export function destroyWaveKeys(dataFolder: string, wave: string): void {
  for (const file of listKeyFiles(dataFolder)) {
    if (file.startsWith(`${wave}.`)) destroyFile(path.join(keyFolder(dataFolder), file));
  }
  syncFolder(keyFolder(dataFolder));
}

/** The waves that have a private key left. */
export function wavesWithKeys(dataFolder: string): string[] {
  return [...new Set(listKeyFiles(dataFolder).map((file) => file.split(".", 1)[0] ?? ""))];
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

function keyFile(dataFolder: string, wave: string, key: KeyId): string {
  return path.join(keyFolder(dataFolder), `${wave}.${keyName(key)}.key`);
}
