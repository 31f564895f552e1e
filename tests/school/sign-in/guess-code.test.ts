import { beforeEach, describe, expect, test } from "vitest";
import { triesOfName } from "#app/accounts/wrong-tries.server.ts";
import * as classSignInPage from "#app/school/sign-in/class-sign-in-page.tsx";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import { findOpenComputer, openClassComputer } from "#app/school/sign-in/open-class-computer.server.ts";
import { signInWithCode } from "#app/school/sign-in/sign-in-with-code.server.ts";
import { makeSchool, signedIn, type Person, type TestSchool } from "#tests/support/people.ts";
import { openBrowser } from "#tests/support/request.ts";

const nine = Date.UTC(2026, 10, 23, 4);
const wrong = "????";

let school: TestSchool;
let code: string;

beforeEach(async () => {
  school = await makeSchool();
  ({ code } = await issueCard(school, school.people.alua));
});

/** A computer that Oleg has opened for class 3Б. */
async function openComputer(now?: number) {
  const { viewer } = await signedIn(school.db, school.people.oleg, now);
  const token = await openClassComputer(school.db, { viewer, schoolClass: school.class3B }, now);
  const opening = await findOpenComputer(school.db, token, now);
  if (!opening) throw new Error("not open");
  return { token, opening };
}

type Opening = Awaited<ReturnType<typeof openComputer>>["opening"];

function guess(pupil: Person, typed: string, now: number, opening: Opening) {
  return signInWithCode(school, { opening, pupil, code: typed, oldSessionId: undefined }, now);
}

describe("guessing codes", () => {
  test("is slowed down for the child on that computer, and locks them out on no other", async () => {
    const [{ opening: one }, { opening: other }] = [await openComputer(nine), await openComputer(nine)];
    const { alua } = school.people;
    for (let time = 0; time < 3; time += 1) await guess(alua, wrong, nine, one);
    expect(await guess(alua, code, nine, one)).toEqual({ outcome: "slowed", seconds: 2 });
    expect((await guess(alua, code, nine, other)).outcome).toBe("signed-in");
  });

  test("on every computer of the school at once is let through no more than a hundred times", async () => {
    let through = 0;
    for (let computer = 0; computer < 60; computer += 1) {
      const { opening } = await openComputer(nine);
      for (let time = 0; time < 3; time += 1)
        if ((await guess(school.people.alua, wrong, nine, opening)).outcome === "wrong") through += 1;
    }
    expect(through).toBe(triesOfName.atOnce);
  });

  test("is slowed down for the computer, whichever child is tapped", async () => {
    const { opening: at } = await openComputer(nine);
    const strangers = Array.from({ length: 21 }, (_, index) => ({
      ...school.people.alua,
      accountId: `child-${index}`,
    }));
    for (const stranger of strangers) await guess(stranger, wrong, nine, at);
    expect(await guess(school.people.alua, code, nine, at)).toEqual({ outcome: "slowed", seconds: 2 });
  });

  test("by a child who keeps pressing while they must wait does not slow down the others", async () => {
    const { opening: at } = await openComputer(nine);
    for (let time = 0; time < 40; time += 1) await guess(school.people.alua, wrong, nine, at);
    const neighbour = { ...school.people.alua, accountId: "neighbour" };
    expect(await guess(neighbour, wrong, nine, at)).toEqual({ outcome: "wrong" });
  });

  test("waits a minute at the most", async () => {
    const { opening: at } = await openComputer(nine);
    let now = nine;
    let longest = 0;
    for (let time = 0; time < 30; time += 1) {
      const result = await guess(school.people.alua, wrong, now, at);
      if (result.outcome !== "slowed") continue;
      longest = Math.max(longest, result.seconds);
      now += result.seconds * 1000;
    }
    expect(longest).toBe(60);
  });

  test("says on the page how long to wait", async () => {
    const computer = openBrowser(school);
    computer.cookies.set("senim-class", (await openComputer()).token);
    const { accountId } = school.people.alua;
    const typeCode = (typed: string) =>
      computer.post(classSignInPage, "/ru/class-sign-in", { pupil: accountId, code: typed });
    for (let time = 0; time < 3; time += 1) await typeCode(wrong);
    const answer = await typeCode(code);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "2"]);
    expect(answer.body.errors.code).toContain("через 2 секунды");
  });

  test("is noted in the audit log without the code", async () => {
    const { opening: at } = await openComputer(nine);
    for (let time = 0; time < 3; time += 1) await guess(school.people.alua, "KKKK2", nine, at);
    const entries = await school.db
      .selectFrom("audit_entries")
      .select(["subject_id", "detail"])
      .where("action", "=", "sign-in-slowed")
      .execute();
    expect(entries).toEqual([
      { subject_id: school.people.alua.accountId, detail: '{"kind":"class","failures":3}' },
    ]);
  });

  test("a right code leaves the computer's count of failures as it was", async () => {
    const { opening: at } = await openComputer(nine);
    await guess(school.people.alua, wrong, nine, at);
    await guess(school.people.alua, code, nine, at);
    const rows = await school.db.selectFrom("sign_in_failures").select("failures").execute();
    expect(rows).toEqual([{ failures: 1 }]);
  });
});
