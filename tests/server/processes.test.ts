import { describe, expect, test } from "vitest";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";

const startedBy = (server: RunningServer) =>
  server
    .log()
    .filter(({ event }) => event === "listening")
    .map(({ pid }) => Number(pid));

describe("two processes on one port", () => {
  test("serve one database, are started again when one dies, and stop together", async () => {
    const server = await startServer({ env: { WEB_CONCURRENCY: "2" } });
    await expect.poll(() => startedBy(server)).toHaveLength(2);
    expect((await ask(server, "/kk")).status).toBe(200);

    process.kill(startedBy(server)[0] ?? 0, "SIGKILL");
    await expect.poll(() => startedBy(server), { timeout: 10_000 }).toHaveLength(3);
    expect(server.log()).toContainEqual(
      expect.objectContaining({ event: "process-died", signal: "SIGKILL" }),
    );
    expect((await ask(server, "/healthz")).status).toBe(200);

    expect(await server.stop()).toBe(0);
    expect(server.log().filter(({ event }) => event === "stopped")).toHaveLength(2);
  });
});
