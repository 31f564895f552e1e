import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { chooseEncoding } from "./compression.ts";

type Bodies = Record<"identity", Buffer> & Partial<Record<(typeof encodings)[number], Buffer>>;
type StaticFile = { headers: Record<string, string>; etag: string; bodies: Bodies };
export type StaticFiles = Map<string, StaticFile>;

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
/** What the build has compressed beforehand, smallest first. */
const encodings = ["br", "gzip"] as const;
const suffixes = { br: ".br", gzip: ".gz" };

/**
 * Every file of the folder, in memory, by its address: they are a few hundred kilobytes, and an address that is
 * no key of this map reaches no disk, however it is written.
 */
export function readStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const all = new Set(names);
  for (const name of names) {
    if (!(path.extname(name) in types)) continue;
    const address = `/${path.relative(folder, name).split(path.sep).join("/")}`;
    const bodies: Bodies = { identity: readFileSync(name) };
    for (const encoding of encodings) {
      if (all.has(name + suffixes[encoding])) bodies[encoding] = readFileSync(name + suffixes[encoding]);
    }
    addStaticFile(files, address, bodies);
  }
  return files;
}

function addStaticFile(files: StaticFiles, address: string, bodies: Bodies): void {
  const cacheControl = address.startsWith("/assets/")
    ? "public, max-age=31536000, immutable"
    : "public, max-age=3600";
  files.set(address, {
    headers: {
      "content-type": types[path.extname(address)] ?? "application/octet-stream",
      "cache-control": cacheControl,
      vary: "Accept-Encoding",
    },
    etag: createHash("sha256").update(bodies.identity).digest("base64url").slice(0, 22),
    bodies,
  });
}

/** A file that no folder holds, packed when it is first asked for: 2 ms for each lesson, and a tenth larger than the build could. */
export function addTextFile(files: StaticFiles, { address, text }: { address: string; text: string }): void {
  const identity = Buffer.from(text);
  const quality = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  addStaticFile(files, address, {
    identity,
    br: brotliCompressSync(identity, { params: quality }),
    gzip: gzipSync(identity, { level: 9 }),
  });
}

/** Answers a GET or HEAD for a static file; false when the address is none. */
export function sendStaticFile(
  files: StaticFiles,
  req: IncomingMessage,
  res: ServerResponse,
  address: string,
): boolean {
  const file = files.get(address);
  if (!file) return false;
  const wanted = chooseEncoding(req.headers["accept-encoding"], encodings);
  const encoding = wanted && file.bodies[wanted] ? wanted : "identity";
  const body = file.bodies[encoding] ?? file.bodies.identity;
  const etag = `"${file.etag}-${encoding}"`;
  const headers: Record<string, string> = { ...file.headers, etag };
  if (isUnchanged(req.headers["if-none-match"], etag)) {
    res.writeHead(304, headers).end();
    return true;
  }
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  headers["content-length"] = String(body.length);
  res.writeHead(200, headers).end(req.method === "HEAD" ? undefined : body);
  return true;
}

function isUnchanged(known: string | undefined, etag: string): boolean {
  const tags = known?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(etag) || tags.includes("*");
}
