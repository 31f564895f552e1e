import { beforeEach, describe, expect, test } from "vitest";
import { newSecret } from "#app/accounts/token.server.ts";
import { createCodeLimits } from "#app/learning/polls/code-limit.ts";
import { enterCode } from "#app/learning/polls/enter-code.server.ts";
import * as pollPage from "#app/learning/polls/poll-page.tsx";
import { nameOfNetwork } from "#app/learning/polls/run-key.server.ts";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { openBrowser } from "#tests/support/request.ts";
import { fillClass, openAsGulnara, takePhone } from "./ask-class.ts";

let school: TestSchool;
let code: string;
let key: string;
let limits: ReturnType<typeof createCodeLimits>;
const now = Date.now();
const wrong = () => (code === "11111111" ? "22222222" : "11111111");
const type = (typed: string, { device = newSecret(), network = "192.0.2.7", at = now } = {}) =>
  enterCode(school.db, { code: typed, device, network }, at, limits);

beforeEach(async () => {
  school = await makeSchool();
  await fillClass(school, 10);
  const opened = await openAsGulnara(school);
  ({ key } = opened);
  ({ code } = opened.poll.way);
  limits = createCodeLimits();
  await school.db
    .updateTable("polls")
    .set({ network: nameOfNetwork("the school’s own") })
    .execute();
});

describe("guessing codes", () => {
  test("is slowed down for a browser after five, but not for the browser beside it", async () => {
    const device = newSecret();
    for (let time = 0; time < 5; time += 1) expect((await type(wrong(), { device })).outcome).toBe("wrong");
    expect(await type(code, { device })).toEqual({ outcome: "slowed", seconds: 12 });
    expect((await type(code)).outcome).toBe("found");
    expect((await type(code, { device, at: now + 12_000 })).outcome).toBe("found");
  });

  test("with a new browser each time goes on at twenty a minute, once sixty did not fit", async () => {
    const outcomes = [];
    for (let time = 0; time < 80; time += 1) outcomes.push((await type(wrong())).outcome);
    expect(outcomes.filter((outcome) => outcome === "wrong")).toHaveLength(60);
    expect(await type(wrong())).toEqual({ outcome: "slowed", seconds: 3 });
    expect((await type(wrong(), { at: now + 3_000 })).outcome).toBe("wrong");
  });

  test("slows down nobody who types on another network", async () => {
    for (let time = 0; time < 200; time += 1) await type(wrong());
    expect((await type(code)).outcome).toBe("slowed");
    expect((await type(code, { network: "198.51.100.9" })).outcome).toBe("found");
  });

  test("by many at once lets no more through than one after another", async () => {
    const all = await Promise.all(Array.from({ length: 300 }, () => type(wrong())));
    expect(all.filter(({ outcome }) => outcome === "wrong")).toHaveLength(60);
  });

  test("of several processes is borne no longer than of one", async () => {
    limits = createCodeLimits(4);
    const all = await Promise.all(Array.from({ length: 60 }, () => type(wrong())));
    expect(all.filter(({ outcome }) => outcome === "wrong")).toHaveLength(15);
  });

  test("keeps nobody out who has the QR code", async () => {
    for (let time = 0; time < 150; time += 1) {
      const guess = await takePhone(school, wrong(), "guessed-key");
      expect((await guess.look()).status).toBe(404);
    }
    expect((await (await takePhone(school, code, key)).look()).body.shown.step).toBe("door");
  });

  test("with a key that does not fit says nothing about the code", async () => {
    const right = await (await takePhone(school, code, "guessed-key-1234")).look();
    const not = await (await takePhone(school, wrong(), "guessed-key-1234")).look();
    expect([right.status, right.body]).toEqual([not.status, not.body]);
  });

  test("on the school’s own network shuts no poll that was opened there", async () => {
    const network = "the school’s own";
    for (let time = 0; time < 200; time += 1) await type(wrong(), { network });
    expect((await type(wrong(), { network })).outcome).toBe("slowed");
    for (let child = 0; child < 10; child += 1) expect((await type(code, { network })).outcome).toBe("found");
  });

  test("is told on the page how long to wait, and that a camera need not", async () => {
    const browser = openBrowser(school);
    await browser.get(pollPage, "/ru/poll");
    for (let time = 0; time < 5; time += 1) await browser.post(pollPage, "/ru/poll", { code: wrong() });
    const answer = await browser.post(pollPage, "/ru/poll", { code });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "12"]);
    expect(answer.body.error).toMatch(/12 секунд.*камеру/);
  });
});

test("right codes cost nothing: a school’s worth of phones types them in one minute", async () => {
  for (let phone = 0; phone < 300; phone += 1) expect((await type(code)).outcome).toBe("found");
});
