import { beforeEach, describe, expect, test } from "vitest";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { createTryLimits, triesOfName, triesOfNetwork, tryLimits } from "#app/accounts/wrong-tries.server.ts";
import { makeSchool, password, type TestSchool } from "#tests/support/people.ts";

const nine = Date.UTC(2026, 10, 30, 4);
const minute = 60_000;
const hour = 60 * minute;
const stranger = "203.0.113.90";
const lab = "203.0.113.91";
const home = "198.51.100.90";

let school: TestSchool;
beforeEach(async () => {
  school = await makeSchool();
});

function attempt(username: string, typed: string, network: string, now: number, device?: string) {
  return signIn(school, { username, password: typed, network, device, oldSessionId: undefined }, now);
}

describe("a stranger who keeps trying Aigerim’s name", () => {
  test("locks nobody out of it elsewhere, and waits", async () => {
    for (let time = 0; time < 9; time += 1) await attempt("aigerim", "wrong", stranger, nine + time);
    expect((await attempt("aigerim", password, stranger, nine + 10)).outcome).toBe("slowed");
    expect((await attempt("aigerim", password, home, nine + 10)).outcome).toBe("signed-in");
  });

  test("does not do so in ten hours either, as fast as one network is let", () => {
    const limits = createTryLimits();
    for (let time = 0; time < 600; time += 1)
      limits.take({ name: "aigerim", network: stranger }, nine + time * minute);
    expect(limits.take({ name: "aigerim", network: home }, nine + 10 * hour)).toBe(0);
  });

  test("from a thousand networks at once is let through no more than a hundred times", () => {
    const limits = createTryLimits();
    const pauses = Array.from({ length: 1_000 }, (_, index) =>
      limits.take({ name: "aigerim", network: `network ${index}` }, nine),
    );
    expect(pauses.filter((pause) => pause === 0)).toHaveLength(triesOfName.atOnce);
    expect(limits.take({ name: "daniyar", network: home }, nine)).toBe(0);
  });
});

describe("one computer that tries name after name, each with another password", () => {
  test("is let through a few thousand times an hour at most, and slows down nobody elsewhere", () => {
    const limits = createTryLimits();
    let through = 0;
    for (let time = 0; time < 36_000; time += 1)
      if (limits.take({ name: `name-${time}`, network: stranger }, nine + time * 100) === 0) through += 1;
    expect(through).toBeLessThanOrEqual(triesOfNetwork.atOnce + 60 * triesOfNetwork.aMinute);
    expect(limits.take({ name: "aigerim", network: home }, nine + hour)).toBe(0);
  });

  test("is told how long to wait, and a device on which somebody has signed in goes on", async () => {
    const first = await attempt("gulnara", password, lab, nine);
    const device = first.outcome === "signed-in" ? first.device : undefined;
    for (let time = 0; time < triesOfNetwork.atOnce; time += 1)
      tryLimits.take({ name: `name-${time}`, network: lab }, nine);
    expect(await attempt("aigerim", password, lab, nine)).toEqual({ outcome: "slowed", seconds: 2 });
    expect((await attempt("gulnara", password, lab, nine, device)).outcome).toBe("signed-in");
    expect((await attempt("aigerim", password, lab, nine + 2_000)).outcome).toBe("signed-in");
  });

  test("does not use up what is left by trying on while it must wait", () => {
    const limits = createTryLimits();
    for (let time = 0; time < 2_000; time += 1)
      limits.take({ name: `name-${time}`, network: stranger }, nine);
    expect(limits.take({ name: "name-1999", network: home }, nine)).toBe(0);
    expect(limits.take({ name: "next", network: stranger }, nine + 2_000)).toBe(0);
  });
});

test("Ten classes behind one address that mistype once each are all let in", () => {
  const limits = createTryLimits();
  for (let pupil = 0; pupil < 350; pupil += 1) {
    expect(limits.take({ name: `pupil-${pupil}`, network: home }, nine)).toBe(0);
    expect(limits.take({ name: `pupil-${pupil}`, network: home }, nine)).toBe(0);
    limits.giveBack({ name: `pupil-${pupil}`, network: home });
  }
});

test("A right password costs nothing", async () => {
  for (let time = 0; time < 150; time += 1) {
    expect(tryLimits.take({ name: "daniyar", network: home }, nine)).toBe(0);
    tryLimits.giveBack({ name: "daniyar", network: home });
  }
  for (let time = 0; time < triesOfNetwork.atOnce - 1; time += 1)
    tryLimits.take({ name: `other-${time}`, network: "198.51.100.91" }, nine);
  for (let time = 0; time < 3; time += 1)
    expect((await attempt("daniyar", password, "198.51.100.91", nine)).outcome).toBe("signed-in");
});
