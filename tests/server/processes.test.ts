import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";

const startedBy = (server: RunningServer) =>
  server
    .log()
    .filter(({ event }) => event === "listening")
    .map(({ pid }) => Number(pid));

const soon = { timeout: 20_000 };

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

  test.skipIf(process.platform !== "linux")(
    "are given the key of their run by word of mouth: no list of processes shows it",
    { timeout: 60_000 },
    async () => {
      const server = await startServer({ env: { WEB_CONCURRENCY: "2" } });
      await expect.poll(() => startedBy(server), soon).toHaveLength(2);
      const namesOf = (pid = 0) => {
        const settings = readFileSync(`/proc/${pid}/environ`, "latin1").split("\0");
        return settings.map((setting) => setting.split("=", 1)[0]);
      };
      const known = new Set(namesOf(server.process.pid));
      for (const pid of startedBy(server))
        expect(namesOf(pid).filter((name) => !known.has(name))).toEqual(["NODE_UNIQUE_ID"]);
      await server.stop();
    },
  );

  test("leave no visitor waiting at one that hangs and is then killed", { timeout: 60_000 }, async () => {
    const server = await startServer({ env: { WEB_CONCURRENCY: "2" } });
    await expect.poll(() => startedBy(server), soon).toHaveLength(2);
    const [hanging = 0] = startedBy(server);
    process.kill(hanging, "SIGSTOP");
    const asking = Array.from({ length: 20 }, () => ask(server, "/kk/help"));
    // So long that whoever deals them out has dealt them out.
    await wait(500);
    process.kill(hanging, "SIGKILL");
    const statuses = (await Promise.all(asking)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    await server.stop();
  });

  test(
    "do not wait for each other: where one keeps dying, another is started again at once",
    { timeout: 120_000 },
    async () => {
      const server = await startServer({ env: { WEB_CONCURRENCY: "2" } });
      await expect.poll(() => startedBy(server), soon).toHaveLength(2);
      const [steady = 0] = startedBy(server);
      // Its sixth start is six seconds away.
      for (let deaths = 1; deaths <= 5; deaths += 1) {
        process.kill(startedBy(server).at(-1) ?? 0, "SIGKILL");
        await expect.poll(() => startedBy(server), soon).toHaveLength(2 + deaths);
      }
      process.kill(startedBy(server).at(-1) ?? 0, "SIGKILL");
      process.kill(steady, "SIGKILL");
      const died = performance.now();
      await expect.poll(() => startedBy(server), soon).toHaveLength(8);
      expect(performance.now() - died).toBeLessThan(6_000);
      await server.stop();
    },
  );
});
