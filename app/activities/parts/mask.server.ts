import { createHmac, hkdfSync } from "node:crypto";
import type { ServerKey } from "#app/accounts/server-key.server.ts";
import type { Mask } from "./mask.ts";

const masks = new WeakMap<ServerKey, Map<string, Mask>>();

/** The names of one lesson's parts in this data folder: the same in every process, language and version of it. */
export function maskFor(serverKey: ServerKey, lesson: string): Mask {
  const ofKey = masks.get(serverKey) ?? new Map<string, Mask>();
  masks.set(serverKey, ofKey);
  const mask = ofKey.get(lesson) ?? makeMask(serverKey, lesson);
  ofKey.set(lesson, mask);
  return mask;
}

function makeMask(serverKey: ServerKey, lesson: string): Mask {
  const key = new Uint8Array(hkdfSync("sha256", serverKey, "", "names of parts of activities", 32));
  const made = new Map<string, string>();
  return (...path) => {
    const text = JSON.stringify([lesson, ...path]);
    const name =
      made.get(text) ?? `p${createHmac("sha256", key).update(text).digest("base64url").slice(0, 11)}`;
    made.set(text, name);
    return name;
  };
}
