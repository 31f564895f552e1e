import { beforeEach, describe, expect, test } from "vitest";
import { findViewer } from "#app/accounts/find-viewer.server.ts";
import { isKnownDevice } from "#app/accounts/known-devices-queries.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { hashSecret } from "#app/accounts/token.server.ts";
import { makeSchool, password, signedIn, type TestSchool } from "#tests/support/people.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const nine = Date.UTC(2026, 10, 23, 4);
const ahead = nine + 5 * day;

let school: TestSchool;

beforeEach(async () => {
  school = await makeSchool();
});

function attempt(username: string, typed: string, now: number) {
  return signIn(
    school,
    { username, password: typed, network: "", device: undefined, oldSessionId: undefined },
    now,
  );
}

describe("after a clock that was five days ahead is set right", () => {
  test("Aigerim’s session that began meanwhile is over", async () => {
    const { token } = await signedIn(school.db, school.people.aigerim, ahead);
    expect(await findViewer(school.db, token, nine)).toBeUndefined();
  });

  test("a session that was only used meanwhile is over", async () => {
    const { token } = await signedIn(school.db, school.people.gulnara, nine);
    await school.db.updateTable("sessions").set({ seen_at: ahead }).execute();
    expect(await findViewer(school.db, token, nine + minute)).toBeUndefined();
  });

  test("ended sessions leave no row once somebody signs in", async () => {
    await signedIn(school.db, school.people.aigerim, ahead);
    await signedIn(school.db, school.people.gulnara, nine);
    const rows = await school.db.selectFrom("sessions").select("account_id").execute();
    expect(rows).toEqual([{ account_id: school.people.gulnara.accountId }]);
  });

  test("nobody waits for five days, and the failures of that time are forgotten", async () => {
    for (let time = 1; time <= 9; time += 1) await attempt("aigerim", "wrong", ahead + time * 61_000);
    expect((await attempt("aigerim", "wrong", nine)).outcome).toBe("wrong");
    expect((await attempt("aigerim", password, nine + 1)).outcome).toBe("signed-in");
    expect(await school.db.selectFrom("sign_in_failures").selectAll().execute()).toEqual([]);
  });

  test("a pause is never longer than the longest pause", async () => {
    for (let time = 9; time > 0; time -= 1) await attempt("aigerim", "wrong", nine - time * 61_000);
    const result = await attempt("aigerim", password, nine - 61_000);
    expect(result).toEqual({ outcome: "slowed", seconds: 60 });
    expect((await attempt("aigerim", password, nine - 2 * 61_000)).outcome).toBe("signed-in");
  });

  test("a device on which somebody signed in meanwhile is a new one", async () => {
    const result = await attempt("gulnara", password, ahead);
    const device = result.outcome === "signed-in" ? result.device : "";
    const isKnown = (now: number) =>
      isKnownDevice(
        school.db,
        hashSecret(device).toString("base64url"),
        school.people.gulnara.accountId,
        now,
      );
    expect([await isKnown(ahead + minute), await isKnown(nine)]).toEqual([true, false]);
  });
});

describe("after the clock is corrected by a second", () => {
  test("whoever is signed in stays so", async () => {
    const { token } = await signedIn(school.db, school.people.aigerim, nine + 1000);
    expect(await findViewer(school.db, token, nine)).toBeDefined();
  });
});
