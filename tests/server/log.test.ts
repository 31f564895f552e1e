import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { maskPath } from "#app/server-logging.ts";
import { describeFault } from "#app/log.server.ts";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";

const words = new Set(["kk", "classes", "card", "cards", "courses"]);

describe("an address in the log", () => {
  test.each([
    ["/kk/classes/0198a/cards", "/kk/classes/:/cards"],
    ["/kk/card/s3cret-of-aigerim", "/kk/card/:"],
    ["/kk/courses/b/b7?answer=adult", "/kk/courses/:/:"],
    ["/kk/courses.data?_routes=x", "/kk/courses.data"],
    ["/aigerim/kasymova", "/:/:"],
    ["/", "/"],
    ["", "/"],
  ])("%s is written %s", (target, written) => {
    expect(maskPath(target, words)).toBe(written);
  });
});

test("an error is written without its message, which may quote what a person typed", () => {
  const fault = Object.assign(new Error("no such user: aigerim"), { code: "SQLITE_FULL" });
  const written = describeFault(fault);
  expect(written.code).toBe("SQLITE_FULL");
  expect(written.stack.length).toBeGreaterThan(0);
  expect(JSON.stringify(written)).not.toContain("aigerim");
});

describe("the log of a server", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  test("has one line for each answer: method, masked path, status, milliseconds, bytes", async () => {
    await ask(server, "/ru/help?from=aigerim");
    expect(await lineFor("/ru/help")).toEqual({
      at: expect.any(String),
      level: "info",
      event: "request",
      method: "GET",
      path: "/ru/help",
      status: 200,
      ms: expect.any(Number),
      bytes: expect.any(Number),
    });
  });

  test("holds no secret, no query, no cookie, no name typed and no address of a person", async () => {
    await ask(server, "/kk/card/s3cret-card?who=aigerim", {
      headers: { cookie: "senim-session=s3cret-session" },
    });
    await ask(server, "/kk/sign-in", {
      method: "POST",
      headers: { origin: server.origin, "content-type": "application/x-www-form-urlencoded" },
      body: "username=aigerim&password=s3cret-word",
    });
    await ask(server, "/kk/sign-in", { method: "POST", headers: { origin: "https://s3cret-site.example" } });
    await lineFor("/kk/sign-in");
    const written = JSON.stringify(server.log().filter(({ event }) => event !== "listening"));
    expect(written).not.toMatch(/s3cret|aigerim|127\.0\.0\.1/);
  });

  /** The line is written when the last byte has gone, which may be after the answer has been read here. */
  async function lineFor(path: string) {
    const find = () => server.log().findLast((line) => line.path === path);
    await expect.poll(find).toBeDefined();
    return find();
  }
});
