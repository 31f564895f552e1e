import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { maskPath } from "#app/server/logging.ts";
import { describeFault, lineOf } from "#app/log.server.ts";
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

test("a message that looks like a frame of the stack is not taken for one", () => {
  const fault = new Error("no such user\n    at aigerim (kasymova)\n    at home");
  expect(JSON.stringify(describeFault(fault))).not.toMatch(/aigerim|home/);
});

describe("a line of the log", () => {
  test("holds no more than two hundred characters of anything, however deep it lies", () => {
    const long = "x".repeat(8_000);
    const line = lineOf("info", "request", { one: long, many: [long, { deep: long }], few: 3 });
    expect(line.length).toBeLessThan(800);
    expect(JSON.parse(line)).toMatchObject({ event: "request", few: 3 });
    expect(JSON.parse(line).one).toMatch(/^x{200}…$/);
  });

  test("is one line of visible characters, and still says which ones it was given", () => {
    const sly = "a\r\nb\u0000c\u001b[31md\u007fe\u009bf\u2028g\u202eh\u200bi\ufeffj\u{e0041}k";
    const line = lineOf("info", "request", { sly });
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(line).sly).toBe(sly);
  });

  test("takes letters of every language as they are", () => {
    expect(lineOf("info", "request", { said: "Қасымова Ё 😀" })).toContain("Қасымова Ё 😀");
  });
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

  test("grows by little for whoever sends eight kilobytes in every place there is", async () => {
    const marker = "Xx".repeat(4_000);
    const before = server.output().length;
    const body = `username=${marker}&password=${marker}`;
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const names =
      "sec-fetch-site origin referer user-agent cookie accept accept-language content-type x-forwarded-host " +
      "x-forwarded-for if-none-match range expect";
    const asked = names.split(" ").flatMap((name) => [
      ask(server, "/kk/sign-in", { headers: { [name]: marker } }),
      ask(server, "/kk/sign-in", { method: "POST", headers: { ...form, [name]: marker }, body }),
      ask(server, "/progress", {
        method: "POST",
        headers: { origin: server.origin, [name]: marker },
        body,
      }),
    ]);
    const own = { ...form, origin: server.origin };
    await Promise.all([
      ...asked,
      ask(server, `/${marker}`),
      ask(server, `/kk/courses/${marker}?${marker}`),
      ask(server, `/kk/sign-in.data?_routes=${marker}`),
      ask(server, `/kk/sign-in?to=${marker}`, { method: "POST", headers: own, body }),
      ask(server, `/kk/poll/${marker}`, { method: "POST", headers: own, body: `option=${marker}` }),
      ask(server, "/kk/help", { method: "PROPFIND", headers: { "sec-fetch-site": marker } }),
    ]);
    await expect.poll(() => server.output().length).toBeGreaterThan(before);
    const written = server.output().slice(before).split("\n");
    expect(Math.max(...written.map((line) => line.length))).toBeLessThan(2_000);
    expect(written.filter((line) => line && !line.startsWith("{"))).toEqual([]);
    expect(written.join("")).not.toMatch(/(?:Xx){101}/);
  });

  /** The line is written when the last byte has gone, which may be after the answer has been read here. */
  async function lineFor(path: string) {
    const find = () => server.log().findLast((line) => line.path === path);
    await expect.poll(find).toBeDefined();
    return find();
  }
});
