import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { holdLock } from "#tests/support/other-program.ts";
import { ask, startServer } from "#tests/support/server.ts";

const folder = mkdtempSync(path.join(tmpdir(), "senim-start-"));
const held = mkdtempSync(path.join(tmpdir(), "senim-start-"));
afterAll(() => [folder, held].forEach((one) => rmSync(one, { recursive: true, force: true })));

describe("a server that can't start says why, and ends", () => {
  test("when its port is taken", async () => {
    const first = await startServer();
    const { port } = new URL(first.origin);
    await expect(startServer({ env: { PORT: port } })).rejects.toThrow(`port ${port} is taken`);
    await expect(startServer({ env: { PORT: port, WEB_CONCURRENCY: "2" } })).rejects.toThrow(
      `port ${port} is taken`,
    );
    await first.stop();
  });

  test.each([
    ["SENIM_ORIGIN", "senim.example.kz"],
    ["SENIM_ORIGIN", "https://senim.example.kz/school"],
    ["SENIM_TRUSTED_PROXY", "everybody"],
    ["WEB_CONCURRENCY", "many"],
    ["PORT", "-1"],
  ])("when %s is %s", async (name, value) => {
    await expect(startServer({ env: { [name]: value } })).rejects.toThrow(
      new RegExp(`Senim can't start: ${name} must`),
    );
  });

  test("when another program holds the database", async () => {
    const server = await startServer({ dataFolder: held });
    await server.stop();
    const letGo = await holdLock(path.join(held, "senim.sqlite"));
    await expect(startServer({ dataFolder: held })).rejects.toThrow("another program holds the database");
    await letGo();
    await (await startServer({ dataFolder: held })).stop();
  });

  test("when senim.sqlite is no database", async () => {
    writeFileSync(path.join(folder, "senim.sqlite"), "no database at all, but a letter to somebody");
    await expect(startServer({ dataFolder: folder })).rejects.toThrow("file is not a database");
  });
});

describe("the health check", () => {
  test("says which build this is while the database can be read", async () => {
    const server = await startServer();
    const { status, headers, body } = await ask(server, "/healthz");
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-type": "application/json", "cache-control": "no-store" });
    expect(JSON.parse(body)).toEqual({ ok: true, commit: expect.stringMatching(/^([\da-f]{40}|unknown)$/) });
    await server.stop();
  });

  test("answers 503 once a migration is missing", async () => {
    const server = await startServer();
    const database = new BetterSqlite3(path.join(server.dataFolder, "senim.sqlite"));
    database.exec("delete from kysely_migration");
    database.close();
    const { status, body } = await ask(server, "/healthz");
    expect([status, JSON.parse(body)]).toEqual([503, expect.objectContaining({ ok: false })]);
    await server.stop();
  });
});
