import { once } from "node:events";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "#tests/support/server.ts";
import { postForm, serveSchool, type ServedSchool } from "./served-school.ts";
import { rows } from "./who-may-what.ts";

let school: ServedSchool;
let host: string;
let gulnaras: string;

beforeAll(async () => {
  school = await serveSchool();
  host = new URL(school.server.origin).host;
  gulnaras = await school.cookieOf("gulnara");
});
afterAll(() => school.close());

/** Sends these bytes as they are and reads until the server hangs up, or has been silent for a while. */
async function speak(...lines: string[]): Promise<string> {
  const { hostname, port } = new URL(school.server.origin);
  const socket = net.connect(Number(port), hostname);
  await once(socket, "connect");
  const heard: Buffer[] = [];
  socket.on("data", (bytes: Buffer) => heard.push(bytes));
  socket.on("error", () => {});
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.setTimeout(400, () => socket.destroy());
  socket.write(lines.join("\r\n"));
  await closed;
  return Buffer.concat(heard).toString("latin1");
}

/** The statuses of all answers that came on one connection. */
function statusesIn(heard: string): string[] {
  return [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status = ""]) => status);
}

const end = ["", ""];

describe("a host that is none is refused:", () => {
  test.each([
    ["none at all", ["GET /kk HTTP/1.1"]],
    ["two", ["GET /kk HTTP/1.1", "Host: a.example", "Host: b.example"]],
    ["one with a path", ["GET /kk HTTP/1.1", "Host: evil.example/x"]],
    ["one with a name before it", ["GET /kk HTTP/1.1", "Host: senim.kz@evil.example"]],
    ["one with a space", ["GET /kk HTTP/1.1", "Host: a b"]],
    ["one with markup", ["GET /kk HTTP/1.1", 'Host: "><script>alert(1)</script>']],
    ["one with a port that is none", ["GET /kk HTTP/1.1", "Host: a:99999"]],
  ])("%s", async (_, lines) => {
    const [status, ...more] = statusesIn(await speak(...lines, ...end));
    expect([status, more]).toEqual(["400", []]);
  });

  test.each([
    ["another site's address", "GET http://evil.example/kk HTTP/1.1"],
    ["another site without a scheme", "GET //evil.example/kk HTTP/1.1"],
    ["a backslash", String.raw`GET /\evil.example HTTP/1.1`],
    ["a star", "OPTIONS * HTTP/1.1"],
    ["a tunnel", "CONNECT evil.example:443 HTTP/1.1"],
  ])("and so is %s for a target", async (_, line) => {
    const heard = await speak(line, `Host: ${host}`, ...end);
    expect(statusesIn(heard).every((status) => status.startsWith("4"))).toBe(true);
    expect(heard).not.toMatch(/location:/i);
  });
});

describe("nobody's word is taken for the site's address:", () => {
  const claims = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "1",
    "x-forwarded-prefix": "/evil",
    "x-original-url": "/kk/classes",
    "x-rewrite-url": "/kk/classes",
    "x-host": "evil.example",
    forwarded: "host=evil.example;proto=https",
  };

  test.each(["/", "/kk/today", "/kk", "/kk/sign-in"])("%s never names it", async (address) => {
    const { headers, body } = await ask(school.server, address, { headers: claims });
    expect(JSON.stringify(headers) + body).not.toContain("evil");
  });

  test("a redirect never leaves the site it was asked on", async () => {
    const heard = await speak("GET /kk/today HTTP/1.1", "Host: evil.example", ...end);
    expect(heard).toMatch(/location: \/kk\/sign-in/i);
  });

  test("a page does not take another path by a header", async () => {
    const { status } = await ask(school.server, "/kk/nothing-here", { headers: claims });
    expect(status).toBe(404);
  });

  test("a post is judged by the address it came to", async () => {
    const headers = {
      origin: "https://evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
    };
    expect((await postForm(school.server, "/kk/sign-out", {}, headers)).status).toBe(403);
  });
});

describe("of two requests folded into one, no second is answered:", () => {
  const smuggled = `GET /kk/today HTTP/1.1\r\nHost: x\r\nCookie: ${"x".repeat(8)}\r\n\r\n`;
  const post = ["POST /kk/sign-out HTTP/1.1", "Host: 127.0.0.1", "Origin: http://127.0.0.1"];
  test.each([
    ["two lengths", [...post, "Content-Length: 0", `Content-Length: ${smuggled.length}`]],
    ["two lengths in one", [...post, `Content-Length: 0, ${smuggled.length}`]],
    [
      "a length and chunks",
      [...post, `Content-Length: ${smuggled.length + 5}`, "Transfer-Encoding: chunked"],
    ],
    ["chunks by another name", [...post, "Content-Length: 0", "Transfer-Encoding: xchunked"]],
    ["chunks after another coding", [...post, "Transfer-Encoding: chunked, identity"]],
    ["a space before the colon", [...post, "Content-Length: 0", "Transfer-Encoding : chunked"]],
    ["a folded line", [...post, "Content-Length: 0", "Transfer-Encoding:", " chunked"]],
    ["a length with a sign", [...post, "Content-Length: +0"]],
    ["a length below nothing", [...post, "Content-Length: -1"]],
    ["a length in hexadecimal", [...post, "Content-Length: 0x0"]],
    ["a line that ends early", [...post, "X: y\nContent-Length: 0"]],
    ["a chunk of no size", [...post, "Transfer-Encoding: chunked", "", "zz"]],
  ])("%s", async (_, lines) => {
    const heard = await speak(...lines, "", `0\r\n\r\n${smuggled}`);
    expect(statusesIn(heard)).toEqual(["400"]);
    expect(heard).toMatch(/connection: close/i);
  });
});

describe("a line break in an address reaches no header:", () => {
  test.each([
    "/kk/sign-in?to=%0d%0aset-cookie:%20senim-session=x",
    "/kk/today%0d%0aset-cookie:%20senim-session=x",
    "/kk/card/%0d%0aset-cookie:%20senim-session=x",
    "/%0d%0aset-cookie:%20senim-session=x",
    "/kk/classes?x=%0d%0aset-cookie:%20senim-session=x",
  ])("%s", async (address) => {
    const { headers } = await ask(school.server, address);
    expect(headers["set-cookie"]?.filter((cookie) => cookie.startsWith("senim-session=x")) ?? []).toEqual([]);
  });
});

describe("the way back after signing in", () => {
  const form = { username: "gulnara", password: "senim-demo" };

  test.each([
    "https://evil.example/",
    "//evil.example/",
    String.raw`/\evil.example/`,
    String.raw`/kk\..\..\evil.example`,
    "/kk//evil.example",
    "/kk/../..//evil.example",
    "/kk/%2e%2e//evil.example",
    "/kk/\t//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/kk/sign-out",
    "/kk@evil.example",
    ".evil.example",
    "",
  ])("never leads to %j", async (to) => {
    const query = new URLSearchParams({ to }).toString();
    // Whoever is signed in already is sent on at once, by the same rule.
    const { headers } = await ask(school.server, `/ru/sign-in?${query}`, { headers: { cookie: gulnaras } });
    const address = new URL(headers.location ?? "", school.server.origin);
    expect(address.origin).toBe(school.server.origin);
    expect(address.pathname).not.toMatch(/^\/\/|evil|sign-out/);
  });

  test("leads to the page that was wanted", async () => {
    const { status, headers } = await postForm(school.server, "/kk/sign-in?to=%2Fkk%2Fclasses", form);
    expect([status, headers.location]).toEqual([303, "/kk/classes"]);
  });
});

describe("what is private is kept by nobody:", () => {
  const privates = rows
    .filter(({ get, isPage = true }) => isPage && get.others !== 404)
    .map((row) => ({ row, title: `${row.pattern}, ${row.says}` }));

  test.each(privates)("$title, and its data", async ({ row }) => {
    for (const suffix of ["", ".data"]) {
      const { headers } = await ask(school.server, `${row.address(school)}${suffix}`, {
        headers: { cookie: gulnaras },
      });
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers.etag).toBeUndefined();
    }
  });

  test("an error page", async () => {
    for (const address of ["/kk/nothing", "/%", "/kk/classes/none"]) {
      expect(
        (await ask(school.server, address, { headers: { cookie: gulnaras } })).headers["cache-control"],
      ).toBe("no-store");
    }
  });

  test("not even a part of it, or what changed since", async () => {
    const headers = {
      cookie: gulnaras,
      range: "bytes=0-10",
      "if-none-match": "*",
      "if-modified-since": new Date().toUTCString(),
    };
    const { status, body } = await ask(school.server, "/kk/classes", { headers });
    expect([status, body.includes("</html>")]).toEqual([200, true]);
  });
});

describe("however the cookies are twisted, nobody is signed in who is not:", () => {
  test.each([
    ["an empty session", "senim-session="],
    ["two sessions, the first of which is none", "senim-session=x; senim-session=y"],
    ["a quoted session", 'senim-session="x"'],
    ["a session of ten thousand letters", `senim-session=${"a".repeat(10_000)}`],
    ["markup", "senim-session=<script>"],
    ["a semicolon alone", ";"],
    ["a name alone", "senim-session"],
    ["a number for the roles", "senim-session=x; roles=head; isStaff=true; viewer=1"],
  ])("%s", async (_, cookie) => {
    const { status, headers } = await ask(school.server, "/kk/today", { headers: { cookie } });
    expect([status, headers.location]).toEqual([302, "/kk/sign-in?to=%2Fkk%2Ftoday"]);
  });

  test.each(["authorization", "x-user", "x-account-id", "x-forwarded-user", "remote-user"])(
    "a header %s",
    async (name) => {
      const headers = { [name]: school.people.serik.accountId };
      expect((await ask(school.server, "/kk/today", { headers })).status).toBe(302);
    },
  );
});

test("a head of more than 16 kB is refused", async () => {
  const heard = await speak("GET /kk HTTP/1.1", `Host: ${host}`, `X: ${"x".repeat(17_000)}`, ...end);
  expect(statusesIn(heard)).toEqual(["431"]);
});

test.each(["xx", "*", ";q=", "kk;q=abc,ru;q=9e9", ",".repeat(2000), "ru-\u0080"])(
  "a language asked for as %j is no surprise",
  async (language) => {
    const { status, headers } = await ask(school.server, "/", { headers: { "accept-language": language } });
    expect(status).toBe(302);
    expect(headers.location).toMatch(/^\/(kk|ru|en)$/);
  },
);

test("after all of this the server is there, and nothing was unexpected", async () => {
  expect((await ask(school.server, "/healthz")).status).toBe(200);
  expect(school.server.log().filter(({ level }) => level === "error")).toEqual([]);
});
