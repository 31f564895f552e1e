import { once } from "node:events";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";

const form = "username=&password=";

/** A sign-in of which only the first half has been sent. */
async function beginPost(server: RunningServer): Promise<{ finish: () => Promise<string> }> {
  const { hostname, port } = new URL(server.origin);
  const socket = net.connect(Number(port), hostname).on("error", () => {});
  await once(socket, "connect");
  socket.write(
    `POST /en/sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${server.origin}\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n\r\n${form.slice(0, 9)}`,
  );
  await wait(200);
  return {
    async finish() {
      socket.write(form.slice(9));
      let text = "";
      for await (const chunk of socket) text += String(chunk);
      return text;
    },
  };
}

describe("a server asked to stop", () => {
  test.skipIf(process.platform === "win32").each(["SIGTERM", "SIGINT"] as const)(
    "by %s finishes what it began",
    async (signal) => {
      const server = await startServer();
      const post = await beginPost(server);
      server.process.kill(signal);
      await expect.poll(() => server.log().some(({ event }) => event === "stopping")).toBe(true);
      expect(await post.finish()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
      expect((await once(server.process, "exit"))[0]).toBe(0);
    },
  );

  test("takes nothing new", async () => {
    const server = await startServer();
    const post = await beginPost(server);
    server.process.send("stop");
    await expect.poll(() => server.log().some(({ event }) => event === "stopping")).toBe(true);
    await wait(50);
    await expect(ask(server, "/healthz")).rejects.toThrow("ECONNREFUSED");
    await post.finish();
    expect(await server.stop()).toBe(0);
  });

  test("does not wait for connections that ask for nothing", async () => {
    const server = await startServer();
    const { hostname, port } = new URL(server.origin);
    const silent = net.connect(Number(port), hostname).on("error", () => {});
    const idle = net.connect(Number(port), hostname).on("error", () => {});
    idle.write(`GET /healthz HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
    await once(idle, "data");
    const began = Date.now();
    expect(await server.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(2000);
    silent.destroy();
  });

  test("waits no longer than ten seconds for a visitor who has fallen silent", async () => {
    const server = await startServer();
    await beginPost(server);
    const began = Date.now();
    expect(await server.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  test("also stops when whoever started it has gone", async () => {
    const server = await startServer();
    server.process.disconnect();
    expect((await once(server.process, "exit"))[0]).toBe(0);
  });
});
