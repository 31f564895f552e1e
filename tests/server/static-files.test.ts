import { readdirSync, readFileSync, statSync } from "node:fs";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** The largest script. */
const script = readdirSync("build/client/assets")
  .filter((name) => name.endsWith(".js"))
  .map((name) => `/assets/${name}`)
  .toSorted((one, other) => statSync(`build/client${one}`).size - statSync(`build/client${other}`).size)
  .at(-1)!;
const load = (target: string, headers?: Record<string, string>) => ask(server, target, { headers });

describe("a hashed file", () => {
  test("may be kept for ever", async () => {
    const { headers } = await load(script);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
  });

  test("comes as brotli, gzip or plain, whichever the browser takes, and is the same file", async () => {
    const original = readFileSync(`build/client${script}`);
    const [brotli, gzip, plain, refusing] = await Promise.all([
      load(script, { "accept-encoding": "gzip, deflate, br, zstd" }),
      load(script, { "accept-encoding": "gzip" }),
      load(script),
      load(script, { "accept-encoding": "br;q=0, gzip;q=0" }),
    ]);
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.bytes).equals(original)).toBe(true);
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.bytes).equals(original)).toBe(true);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.bytes.equals(original)).toBe(true);
    expect(refusing.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers.vary).toBe("Accept-Encoding");
  });

  test("was compressed when it was built, well under half its size", async () => {
    const { headers, bytes } = await load(script, { "accept-encoding": "br" });
    expect(Number(headers["content-length"])).toBe(bytes.length);
    expect(bytes.length).toBeLessThan(readFileSync(`build/client${script}`).length / 2);
  });
});

describe("a file without a hash", () => {
  test("is asked for again after an hour, and not sent again while it is the same", async () => {
    const first = await load("/favicon.svg");
    expect(first.headers["cache-control"]).toBe("public, max-age=3600");
    const again = await load("/favicon.svg", { "if-none-match": String(first.headers.etag) });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const other = await load("/favicon.svg", { "if-none-match": '"another"' });
    expect(other.status).toBe(200);
  });

  test("has another tag in another encoding", async () => {
    const [plain, brotli] = await Promise.all([
      load("/favicon.svg"),
      load("/favicon.svg", { "accept-encoding": "br" }),
    ]);
    expect(plain.headers.etag).not.toBe(brotli.headers.etag);
  });
});

test("the head of a file has its length and no body", async () => {
  const { headers, bytes } = await ask(server, "/favicon.svg", { method: "HEAD" });
  expect(Number(headers["content-length"])).toBe(readFileSync("public/favicon.svg").length);
  expect(bytes.length).toBe(0);
});

test("a query changes nothing", async () => {
  expect((await load("/favicon.svg?x=1")).status).toBe(200);
});

test("the compressed neighbours have no address of their own", async () => {
  expect((await load(`${script}.br`)).status).toBe(404);
});

describe("a page", () => {
  test("is compressed for who takes that", async () => {
    const [zstd, brotli, gzip, plain] = await Promise.all([
      load("/kk", { "accept-encoding": "gzip, deflate, br, zstd" }),
      load("/kk", { "accept-encoding": "gzip, br" }),
      load("/kk", { "accept-encoding": "gzip" }),
      load("/kk"),
    ]);
    expect(zstdDecompressSync(zstd.bytes).toString()).toContain('<html lang="kk"');
    expect(brotliDecompressSync(brotli.bytes).toString()).toContain('<html lang="kk"');
    expect(gunzipSync(gzip.bytes).toString()).toContain('<html lang="kk"');
    expect(plain.body).toContain('<html lang="kk"');
    expect(brotli.headers.vary).toContain("Accept-Encoding");
  });

  test("is never kept by a cache", async () => {
    expect((await load("/kk")).headers["cache-control"]).toBe("no-store");
  });
});
