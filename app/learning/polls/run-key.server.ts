import { createHmac } from "node:crypto";
import { env } from "#app/env.server.ts";

/**
 * Bytes for one purpose under the key of this run of the server, which is in no file: what lies locked under them, or
 * was proved by them, nobody can read or prove who has all the files. When the server stops they are gone.
 */
export function ofThisRun(purpose: string, ...parts: string[]): Buffer {
  return createHmac("sha256", env.runKey)
    .update(JSON.stringify([purpose, ...parts]))
    .digest();
}

/** By which a poll knows whether it was opened in this run. */
export function nameOfRun(): string {
  return ofThisRun("name").toString("base64url");
}

/** By which a poll knows the network that it was opened from. */
export function nameOfNetwork(network: string): string {
  return ofThisRun("network", network).toString("base64url");
}
