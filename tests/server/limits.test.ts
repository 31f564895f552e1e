import { once } from "node:events";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const kilobyte = 1024;

describe("a body", () => {
  const post = (body: Buffer, headers: Record<string, string> = {}) =>
    ask(server, "/en/sign-in", {
      method: "POST",
      headers: { origin: server.origin, "content-type": "application/x-www-form-urlencoded", ...headers },
      body,
    });

  test("of 64 kB is taken", async () => {
    expect((await post(Buffer.alloc(64 * kilobyte, "a"))).status).toBe(400);
  });

  test("one byte longer is refused with a page that says so", async () => {
    const answer = await post(Buffer.alloc(64 * kilobyte + 1, "a"));
    expect(answer.status).toBe(413);
    expect(answer.headers.connection).toBe("close");
    expect(answer.body).toContain("64 kB is the most");
  });

  test("of megabytes is refused with the same page, not with a broken connection", async () => {
    expect((await post(Buffer.alloc(3000 * kilobyte, "a"))).status).toBe(413);
  });

  test("that names no length is counted as it comes", async () => {
    const answer = await post(Buffer.alloc(300 * kilobyte, "a"), { "transfer-encoding": "chunked" });
    expect(answer.status).toBe(413);
  });

  test("announced too large is refused before it is sent", async () => {
    const socket = await connect();
    socket.write(
      `POST /en/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: ${server.origin}\r\n` +
        "Content-Length: 9999999\r\nExpect: 100-continue\r\n\r\n",
    );
    expect(await firstLine(socket)).toBe("HTTP/1.1 413 Payload Too Large");
    socket.destroy();
  });

  test("announced small enough is asked for", async () => {
    const socket = await connect();
    socket.write(
      `POST /en/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: ${server.origin}\r\n` +
        "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n",
    );
    expect(await firstLine(socket)).toBe("HTTP/1.1 100 Continue");
    socket.destroy();
  });
});

describe("an address", () => {
  test.each([
    "/%",
    "/kk/%ff",
    "/kk/%00",
    "//evil.example/kk",
    "/\\evil.example",
    "http://evil.example/kk",
    "*",
  ])("such as %s is no address", async (target) => {
    expect((await ask(server, target)).status).toBe(400);
  });

  test.each(["/../../package.json", "/assets/../../server/index.js", "/assets/%2e%2e/%2e%2e/package.json"])(
    "such as %s leads to no file",
    async (target) => {
      expect((await ask(server, target)).status).toBe(404);
    },
  );
});

describe("a host", () => {
  const askAs = (host: string) => ask(server, "/kk", { headers: { host } });

  test.each(["senim.example.kz", "senim.example.kz:8080", "10.0.0.7:3000", "[::1]:3000", "LOCALHOST"])(
    "such as %s may be ours",
    async (host) => {
      expect((await askAs(host)).status).toBe(200);
    },
  );

  test.each(["evil.example/kk?", "a b", "user@evil.example", "x:99999", "<script>", "a,b"])(
    "such as %s is none",
    async (host) => {
      expect((await askAs(host)).status).toBe(400);
    },
  );

  test("may be named only once", async () => {
    const socket = await connect();
    socket.write("GET /kk HTTP/1.1\r\nHost: senim.example.kz\r\nHost: evil.example\r\n\r\n");
    expect(await firstLine(socket)).toBe("HTTP/1.1 400 Bad Request");
    socket.destroy();
  });
});

describe("a method", () => {
  test.each(["OPTIONS", "PUT", "DELETE", "PROPFIND", "TRACE"])("%s is not taken", async (method) => {
    const answer = await ask(server, "/kk", { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
  });
});

test("headers longer than 16 kB are refused", async () => {
  expect((await ask(server, "/kk", { headers: { cookie: "x".repeat(17 * kilobyte) } })).status).toBe(431);
});

test("bytes that are no request are refused", async () => {
  const socket = await connect();
  socket.write("\x16\x03\x01\x02\r\n\r\n");
  expect(await firstLine(socket)).toBe("HTTP/1.1 400 Bad Request");
  socket.destroy();
});

test("somebody who sends a header a second is hung up on, and others are served meanwhile", async () => {
  const socket = await connect();
  const began = Date.now();
  socket.write("GET /kk HTTP/1.1\r\nHost: 127.0.0.1\r\n");
  const drip = setInterval(() => socket.write("X-Slow: 1\r\n"), 1000);
  const refusal = firstLine(socket);
  await wait(500);
  expect((await ask(server, "/healthz")).status).toBe(200);
  expect(await refusal).toBe("HTTP/1.1 408 Request Timeout");
  clearInterval(drip);
  expect(Date.now() - began).toBeLessThan(14_000);
  socket.destroy();
}, 20_000);

async function connect(): Promise<net.Socket> {
  const { hostname, port } = new URL(server.origin);
  const socket = net.connect(Number(port), hostname);
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

async function firstLine(socket: net.Socket): Promise<string> {
  const [bytes] = (await once(socket, "data")) as [Buffer];
  return bytes.toString("latin1").split("\r\n", 1)[0] ?? "";
}
