import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { keyedHash, serverKey } from "#app/accounts/server-key.server.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "senim-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

describe("the server's key", () => {
  test("is 32 bytes that only the server's user may read", () => {
    const key = serverKey(folder);
    expect(key).toHaveLength(32);
    expect(statSync(path.join(folder, "secret.key")).mode & 0o777).toBe(0o600);
  });

  test("is one and the same for processes that start together, and no draft is left", async () => {
    const script = `
      const { serverKey } = await import("#app/accounts/server-key.server.ts");
      console.log(Buffer.from(serverKey(process.argv[1])).toString("hex"));`;
    const start = () => promisify(execFile)(process.execPath, ["--input-type=module", "-e", script, folder]);
    const keys = await Promise.all(Array.from({ length: 6 }, start));
    expect(new Set(keys.map(({ stdout }) => stdout.trim())).size).toBe(1);
    expect(readdirSync(folder)).toEqual(["secret.key"]);
  });

  test("that is damaged stops the server rather than being replaced", () => {
    writeFileSync(path.join(folder, "secret.key"), "short");
    expect(() => serverKey(folder)).toThrow("restore it from the backup");
  });

  test("makes different hashes for different purposes and parts", () => {
    const key = serverKey(folder);
    const hashes = [
      keyedHash(key, "username", "a", "b"),
      keyedHash(key, "username", "ab"),
      keyedHash(key, "device", "a", "b"),
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});
