import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readVotes } from "#tests/attacks/read-votes.ts";
import { stealFolder } from "#tests/attacks/steal-folder.ts";
import { serveSchool, type Name, type ServedSchool } from "#tests/attacks/served-school.ts";
import { startServer } from "#tests/support/server.ts";
import { fillClass, firstOption, otherOption } from "./ask-class.ts";
import { deskOf } from "./served-poll.ts";

/** A key that somebody sets lies in a file, so it is not taken. */
const env = { WEB_CONCURRENCY: "2", SENIM_RUN_KEY: "A".repeat(43) };
const options = ["names", "room", "stop", "photos", "telling"];
let school: ServedSchool;

beforeEach(async () => {
  school = await serveSchool({ env, prepare: (one) => fillClass(one, 20) });
});
afterEach(() => school.close());

async function open(): Promise<string> {
  const { state } = await deskOf(school).press("gulnara", "open");
  if (state?.step !== "open") throw new Error("not open");
  return state.way.code;
}

const workers = () =>
  school.server
    .log()
    .filter(({ event }) => event === "listening")
    .map(({ pid }) => Number(pid));

describe("a poll during which a process is killed", () => {
  test("goes on, with all its votes, when the other lives", async () => {
    const code = await open();
    const desk = deskOf(school);
    for (let phone = 0; phone < 5; phone += 1) await desk.vote(code, firstOption);
    await expect.poll(() => workers().length, { timeout: 15_000 }).toBe(2);
    process.kill(workers()[0]!, "SIGKILL");
    await expect.poll(() => workers().length, { timeout: 15_000 }).toBe(3);
    // A connection that went down with it is not the phone's fault.
    for (let phone = 0; phone < 5; phone += 1) expect((await desk.vote(code, otherOption)).status).toBe(200);
    const { state } = await desk.press("gulnara", "close");
    expect(state).toMatchObject({ result: { votes: 10, counts: { [firstOption]: 5, [otherOption]: 5 } } });
  });

  test("is lost when the whole server goes, and nobody reads a vote in what is left", async () => {
    const code = await open();
    const desk = deskOf(school);
    const names = ["aigerim", "daniyar"] as const satisfies Name[];
    for (const name of names) {
      const cookie = `${await school.cookieOf(name)}; senim-poll=${name.padEnd(22, "x")}`;
      expect((await desk.vote(code, firstOption, cookie)).status).toBe(200);
    }
    const others = Array.from({ length: 12 }, () => desk.vote(code, firstOption).catch(() => undefined));
    await Promise.race(others);
    await school.server.kill();
    await Promise.all(others);

    const pupils = names.map((name) => school.people[name].accountId);
    expect(readVotes(stealFolder(school.server.dataFolder), { pupils, options })).toEqual(new Map());

    const server = await startServer({ dataFolder: school.server.dataFolder, env });
    const again = deskOf({ ...school, server });
    expect((await again.vote(code, firstOption)).status).toBe(404);
    expect((await again.press("gulnara", "close")).state).toMatchObject({ step: "ready", last: "lost" });
    expect((await again.press("gulnara", "open")).state).toMatchObject({ step: "open", votes: 0 });
    await server.stop();
  });
});
