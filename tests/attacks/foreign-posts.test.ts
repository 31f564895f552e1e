import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask } from "#tests/support/server.ts";
import { eventOf, lessonOf } from "../learning/progress/send-progress.ts";
import { postForm, postJson, serveSchool, type ServedSchool } from "./served-school.ts";
import { rows } from "./who-may-what.ts";

let school: ServedSchool;
let gulnaras: string;

beforeAll(async () => {
  school = await serveSchool();
});
beforeEach(async () => {
  gulnaras = await school.cookieOf("gulnara");
});
afterAll(() => school.close());

/** What another site can make a browser send; a browser itself writes these headers, a page cannot. */
const foreign: [string, Record<string, string>][] = [
  ["with another site's origin", { origin: "https://evil.example" }],
  ["with another port's origin", { origin: "http://127.0.0.1:1" }],
  ["from a sandbox, with the origin null", { origin: "null" }],
  ["marked as cross-site", { "sec-fetch-site": "cross-site" }],
  ["marked as same-site, from a sister host", { "sec-fetch-site": "same-site" }],
  [
    "with another site's origin, marked as our own",
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
  ],
  ["with neither origin nor mark", {}],
];

const postable = rows.filter((row) => row.post);

/** How many rows each table has; the log of refusals aside, a refused post changes none. */
async function sizes(): Promise<Record<string, number>> {
  const tables = [
    "accounts",
    "sessions",
    "cards",
    "class_openings",
    "progress_events",
    "block_states",
    "audit_entries",
    "sign_in_failures",
  ] as const;
  const counted = tables.map(async (table) => {
    const { count } = await school.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return [table, count] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

describe.each(foreign)("a form posted %s", (_, headers) => {
  test("is refused at every address that takes posts, and changes nothing", async () => {
    const before = await sizes();
    const form = {
      username: "aigerim",
      password: "senim-demo",
      pupil: "all",
      everywhere: "yes",
      answer: "yes",
      block: "exit",
      done: "yes",
    };
    const statuses = await Promise.all(
      postable.map(async (row) => {
        const body = new URLSearchParams(form).toString();
        const sent = { "content-type": "application/x-www-form-urlencoded", cookie: gulnaras, ...headers };
        const { status } = await ask(school.server, row.address(school), {
          method: "POST",
          headers: sent,
          body,
        });
        return `${row.pattern} ${status}`;
      }),
    );
    expect(statuses).toEqual(postable.map(({ pattern }) => `${pattern} 403`));
    expect(await sizes()).toEqual(before);
  });

  test("leaves the person signed in", async () => {
    const sent = { cookie: gulnaras, ...headers };
    await ask(school.server, "/kk/sign-out", { method: "POST", headers: sent });
    await ask(school.server, "/kk/quick-exit", { method: "POST", headers: sent });
    expect((await ask(school.server, "/kk/today", { headers: { cookie: gulnaras } })).status).toBe(200);
  });
});

describe("an answer sent from another site", () => {
  const body = () => ({ events: [eventOf(lessonOf("b", "b7"), "exit", { done: true })] });

  test.each([
    "application/json",
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
  ])("as %s is refused", async (type) => {
    const headers = {
      cookie: await school.cookieOf("aigerim"),
      origin: "https://evil.example",
      "content-type": type,
    };
    expect((await postJson(school.server, "/progress", body(), headers)).status).toBe(403);
    expect((await sizes()).progress_events).toBe(0);
  });

  test("as JSON is not even asked about: no preflight is answered with leave", async () => {
    const headers = {
      origin: "https://evil.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    const { status, headers: answered } = await ask(school.server, "/progress", {
      method: "OPTIONS",
      headers,
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(Object.keys(answered).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("a request that is no post cannot do what a post does:", () => {
  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])("%s", async (method) => {
    const headers = {
      cookie: gulnaras,
      origin: school.server.origin,
      "content-type": "application/x-www-form-urlencoded",
    };
    const statuses = await Promise.all(
      postable.map((row) =>
        ask(school.server, row.address(school), { method, headers }).then(({ status }) => status),
      ),
    );
    expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
    expect((await ask(school.server, "/kk/today", { headers: { cookie: gulnaras } })).status).toBe(200);
  });

  test.each(["_method=POST", "_action=sign-out", "index=&_data=root"])("GET with ?%s", async (query) => {
    for (const address of ["/kk/sign-out", "/kk/quick-exit", "/kk/close-computer"]) {
      await ask(school.server, `${address}?${query}`, {
        headers: { cookie: gulnaras, "x-http-method-override": "POST" },
      });
    }
    expect((await ask(school.server, "/kk/today", { headers: { cookie: gulnaras } })).status).toBe(200);
  });
});

test("a form posted from our own page does what it says: so the refusals above are about the sender", async () => {
  expect((await postForm(school.server, "/kk/sign-out", {}, { cookie: gulnaras })).status).toBe(303);
  expect((await ask(school.server, "/kk/today", { headers: { cookie: gulnaras } })).status).toBe(302);
});
