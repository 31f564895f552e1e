import { once } from "node:events";
import http from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask, type Answer } from "#tests/support/server.ts";
import { eventOf, lessonOf } from "../learning/progress/send-progress.ts";
import { postForm, postJson, serveSchool, type ServedSchool } from "./served-school.ts";
import { rows } from "./who-may-what.ts";

const limit = 64 * 1024;
const postable = rows.filter((row) => row.post);

let school: ServedSchool;
let cookie: string;

beforeAll(async () => {
  school = await serveSchool();
});
beforeEach(async () => {
  await school.db.deleteFrom("progress_events").execute();
  cookie = await school.cookieOf("aigerim");
});
afterAll(() => school.close());

const stored = () => school.db.selectFrom("progress_events").select("block").execute();

describe("a body that is too large", () => {
  test.each(postable.map((row) => ({ row, title: `${row.pattern}, ${row.says}` })))(
    "is refused at $title",
    async ({ row }) => {
      const { status } = await postForm(
        school.server,
        row.address(school),
        { text: "x".repeat(limit) },
        { cookie },
      );
      expect(status).toBe(413);
    },
  );

  test("is refused when it names no length", async () => {
    const { hostname, port } = new URL(school.server.origin);
    const headers = {
      origin: school.server.origin,
      cookie,
      "content-type": "application/json",
      "transfer-encoding": "chunked",
    };
    const request = http.request({
      hostname,
      port,
      method: "POST",
      path: "/progress",
      headers,
      agent: false,
    });
    request.on("error", () => {});
    for (let chunk = 0; chunk < 20; chunk += 1) request.write("x".repeat(8192));
    request.end();
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    expect(response.statusCode).toBe(413);
    response.resume();
  });

  test("is refused before it has come, when it says how long it will be", async () => {
    const headers = { "content-type": "application/json", "content-length": String(10 ** 12) };
    const { hostname, port } = new URL(school.server.origin);
    const request = http.request({
      hostname,
      port,
      method: "POST",
      path: "/progress",
      headers: { ...headers, origin: school.server.origin, cookie },
      agent: false,
    });
    request.on("error", () => {});
    request.flushHeaders();
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    expect(response.statusCode).toBe(413);
    request.destroy();
  });

  test("is not unpacked: a bomb of ten megabytes in ten kilobytes is no JSON", async () => {
    const bomb = gzipSync(Buffer.alloc(10 * 1024 * 1024, " "));
    const headers = {
      origin: school.server.origin,
      cookie,
      "content-type": "application/json",
      "content-encoding": "gzip",
    };
    const { status } = await ask(school.server, "/progress", { method: "POST", headers, body: bomb });
    expect(status).toBe(400);
  });
});

const wrongJson: [string, string][] = [
  ["nothing", ""],
  ["half an object", '{"events":'],
  ["two objects", "{}{}"],
  ["a comment", '{"events":[] /* x */}'],
  ["a byte order mark alone", "\ufeff"],
  ["not a number", '{"events":NaN}'],
  ["a number beyond numbers", '{"events":[1e999]}'],
  ["a surrogate without its other half", String.raw`{"events":["\ud800"]}`],
  ["lists sixty thousand deep", "[".repeat(60_000)],
  ["closed lists thirty thousand deep", "[".repeat(30_000) + "]".repeat(30_000)],
  ["objects ten thousand deep", '{"a":'.repeat(10_000) + "1" + "}".repeat(10_000)],
  [
    "deep lists for an answer",
    `{"block":"backpack","answer":{"path":[${"[".repeat(20_000)}${"]".repeat(20_000)}]}}`,
  ],
  ["an object for a text", '{"block":"backpack","answer":{"path":[{"toString":1,"valueOf":1}]}}'],
  ["a prototype", '{"__proto__":{"events":[]},"constructor":{"prototype":{"isAdmin":true}}}'],
  [
    "a prototype in an answer",
    '{"block":"check","answer":{"chosen":{"__proto__":{"fight":"leave"}},"handedIn":true}}',
  ],
  ["a then that is no promise", '{"then":{"then":1},"events":[]}'],
];

describe("JSON that is none, or no answer,", () => {
  test.each(wrongJson)("is refused by POST /progress: %s", async (_, body) => {
    expect((await postJson(school.server, "/progress", body, { cookie })).status).toBe(400);
    expect(await stored()).toEqual([]);
  });

  test.each(wrongJson)("is refused where answers are explained: %s", async (_, body) => {
    expect((await postJson(school.server, "/kk/courses/b/b7/explain", body)).status).toBe(400);
  });

  test("is refused in bytes that are no UTF-8", async () => {
    const body = Buffer.concat([
      Buffer.from('{"events":["'),
      Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
      Buffer.from('"]}'),
    ]);
    const headers = { origin: school.server.origin, cookie, "content-type": "application/json" };
    expect((await ask(school.server, "/progress", { method: "POST", headers, body })).status).toBe(400);
  });

  test("does not change what comes after it", async () => {
    for (const [, body] of wrongJson) await postJson(school.server, "/progress", body, { cookie });
    const event = eventOf(lessonOf("b", "b7"), "exit", { done: true });
    expect((await postJson(school.server, "/progress", { events: [event] }, { cookie })).status).toBe(200);
    expect((await postJson(school.server, "/progress", {}, { cookie })).status).toBe(400);
  });
});

const boundary = "----senim";
function multipart(...parts: string[]): string {
  return parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("") + `--${boundary}--\r\n`;
}
const urlencoded = "application/x-www-form-urlencoded";
const wrongForms: [string, string, string][] = [
  ["nothing", urlencoded, ""],
  ["broken percent signs", urlencoded, "block=%&%=%zz&%C0%AF=%FF"],
  ["five thousand fields", urlencoded, Array.from({ length: 5000 }, (_, index) => `f${index}=1`).join("&")],
  ["a field a thousand times", urlencoded, "block=exit&".repeat(1000)],
  ["a prototype", urlencoded, "__proto__[done]=1&constructor[prototype][done]=1&__proto__=1&toString=1"],
  ["a null byte", urlencoded, "block=ex%00it&done=yes&username=a%00b&password=%00"],
  ["a type it is not", "application/json", "block=exit"],
  ["no type", "", "block=exit&done=yes"],
  ["a type that is none", "x/y; z", "block=exit"],
  [
    "a multipart form without its boundary",
    "multipart/form-data",
    multipart('Content-Disposition: form-data; name="block"\r\n\r\nexit'),
  ],
  [
    "a multipart form cut off",
    `multipart/form-data; boundary=${boundary}`,
    `--${boundary}\r\nContent-Disposition: form-data; name="block"\r\n\r\nex`,
  ],
  [
    "a file where a word should be",
    `multipart/form-data; boundary=${boundary}`,
    multipart(
      'Content-Disposition: form-data; name="block"; filename="../../x"\r\nContent-Type: text/html\r\n\r\n<script>',
    ),
  ],
  [
    "parts without a name",
    `multipart/form-data; boundary=${boundary}`,
    multipart("\r\nexit", "Content-Disposition: form-data\r\n\r\nexit"),
  ],
];

describe.each(postable.map((row) => ({ row, title: `${row.pattern}, ${row.says}` })))(
  "at $title",
  ({ row }) => {
    test("no form, however wrong, is a surprise", async () => {
      const answers = await Promise.all(
        wrongForms.map(async ([what, type, body]): Promise<[string, Answer]> => {
          // Each with a session of its own: a form as short as this is enough to sign out.
          const headers: Record<string, string> = {
            cookie: await school.cookieOf("gulnara"),
            "content-type": type,
          };
          return [what, await postForm(school.server, row.address(school), body, headers)];
        }),
      );
      expect(
        answers.filter(([, { status }]) => status >= 500 || status === 200).map(([what]) => what),
      ).toEqual([]);
    });
  },
);

test("after all of this the server is there, has stored nothing, and nothing was unexpected", async () => {
  expect((await ask(school.server, "/healthz")).status).toBe(200);
  expect(await stored()).toEqual([]);
  expect(school.server.log().filter(({ level }) => level === "error")).toEqual([]);
});
