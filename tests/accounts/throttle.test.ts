import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import * as signInPage from "#app/accounts/sign-in-page.tsx";
import { countAttempt } from "#app/accounts/sign-in-failures-queries.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { passwordPauses } from "#app/accounts/throttle.ts";
import { openDatabase } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { openBrowser } from "#tests/support/request.ts";
import { makeSchool, password, type TestSchool } from "#tests/support/people.ts";

const nine = Date.UTC(2026, 10, 23, 4);
const second = 1000;

let school: TestSchool;

beforeEach(async () => {
  school = await makeSchool();
});

/** One try at a moment, from a device that nobody knows unless given. */
function attempt(username: string, typed: string, now: number, device?: string) {
  return signIn(school, { username, password: typed, network: "", device, oldSessionId: undefined }, now);
}

async function failTimes(times: number, username: string, now: number, device?: string) {
  for (let time = 1; time <= times; time += 1) await attempt(username, "wrong", now + time, device);
}

async function deviceOf(username: string): Promise<string> {
  const result = await attempt(username, password, nine - 60 * second);
  if (result.outcome !== "signed-in") throw new Error(result.outcome);
  return result.device;
}

function burstsInAudit() {
  return school.db
    .selectFrom("audit_entries")
    .select(["subject_id", "actor_id", "school_id", "detail"])
    .where("action", "=", "sign-in-slowed")
    .execute();
}

describe("wrong passwords", () => {
  test("slow the username down, doubling up to a minute", async () => {
    const pauses: number[] = [];
    let now = nine;
    while (pauses.length < 8) {
      const result = await attempt("aigerim", "wrong", now);
      if (result.outcome !== "slowed") continue;
      pauses.push(result.seconds);
      now += result.seconds * second;
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test("are forgiven twice before anybody waits", async () => {
    await failTimes(2, "aigerim", nine);
    expect((await attempt("aigerim", password, nine + 10)).outcome).toBe("signed-in");
  });

  test("slow an unknown username down in the same way", async () => {
    await failTimes(3, "nobody", nine);
    await failTimes(3, "aigerim", nine);
    expect(await attempt("nobody", "wrong", nine + 10)).toEqual(await attempt("aigerim", "wrong", nine + 10));
  });

  test("are counted for one username, however it is spelled", async () => {
    await failTimes(1, "AIGERIM", nine);
    await failTimes(1, " aigerim", nine + 10);
    await failTimes(1, "ａｉｇｅｒｉｍ", nine + 20);
    expect((await attempt("aigerim", password, nine + 30)).outcome).toBe("slowed");
  });

  test("of one person keep nobody else waiting", async () => {
    await failTimes(9, "aigerim", nine);
    expect((await attempt("daniyar", password, nine + 20)).outcome).toBe("signed-in");
  });

  test("keep the right password waiting too", async () => {
    await failTimes(3, "aigerim", nine);
    expect(await attempt("aigerim", password, nine + second)).toEqual({ outcome: "slowed", seconds: 2 });
    expect((await attempt("aigerim", password, nine + 3 * second)).outcome).toBe("signed-in");
  });

  test("are forgotten after signing in", async () => {
    await failTimes(2, "aigerim", nine);
    await attempt("aigerim", password, nine + 10);
    await failTimes(2, "aigerim", nine + 20);
    expect((await attempt("aigerim", password, nine + 30)).outcome).toBe("signed-in");
  });

  test("are forgotten after an hour", async () => {
    await failTimes(8, "aigerim", nine);
    const later = nine + 61 * 60 * second;
    await failTimes(2, "aigerim", later);
    expect((await attempt("aigerim", password, later + 10)).outcome).toBe("signed-in");
  });

  test("leave no row behind once they are forgotten and somebody signs in", async () => {
    await failTimes(3, "nobody", nine);
    await attempt("gulnara", password, nine + 61 * 60 * second);
    expect(await school.db.selectFrom("sign_in_failures").selectAll().execute()).toEqual([]);
  });

  test("are kept without the username", async () => {
    await failTimes(1, "aigerim", nine);
    const rows = JSON.stringify(await school.db.selectFrom("sign_in_failures").selectAll().execute());
    expect(rows).not.toContain("aigerim");
  });
});

describe("while somebody has to wait", () => {
  test("the page says for how many seconds", async () => {
    // Each once the wait of the one before it is over, the last just now.
    for (let minutes = 12; minutes >= 0; minutes -= 1) {
      await attempt("aigerim", "wrong", Date.now() - minutes * 61 * second);
    }
    const answer = await openBrowser(school).post(signInPage, "/en/sign-in", {
      username: "aigerim",
      password,
    });
    expect(answer.status).toBe(429);
    const seconds = Number(answer.headers.get("retry-after"));
    // The longest wait, less what this computer took to ask.
    expect(seconds).toBeGreaterThan(30);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(answer.body.errors.form).toContain(`in ${seconds} seconds`);
  });

  test("no password is hashed", async () => {
    await failTimes(3, "aigerim", nine);
    // Reading this hash would throw.
    await school.db.updateTable("accounts").set({ password_hash: "unreadable" }).execute();
    expect((await attempt("aigerim", password, nine + 10)).outcome).toBe("slowed");
    await expect(attempt("daniyar", password, nine + 10)).rejects.toThrow("PHC");
  });

  test("trying makes the wait no longer", async () => {
    await failTimes(3, "aigerim", nine);
    await failTimes(20, "aigerim", nine + 10);
    expect((await attempt("aigerim", password, nine + 3 * second)).outcome).toBe("signed-in");
  });
});

describe("a device on which somebody has signed in", () => {
  test("stays open to the teacher while a classmate elsewhere tries her username", async () => {
    const ownDevice = await deviceOf("gulnara");
    await failTimes(9, "gulnara", nine);
    expect((await attempt("gulnara", password, nine + 20)).outcome).toBe("slowed");
    expect((await attempt("gulnara", password, nine + 20, ownDevice)).outcome).toBe("signed-in");
  });

  test("has a counter of its own", async () => {
    const ownDevice = await deviceOf("gulnara");
    await failTimes(3, "gulnara", nine, ownDevice);
    expect((await attempt("gulnara", password, nine + 10, ownDevice)).outcome).toBe("slowed");
    expect((await attempt("gulnara", password, nine + 10)).outcome).toBe("signed-in");
  });

  test("is known for this person alone", async () => {
    const device = await deviceOf("daniyar");
    await failTimes(9, "gulnara", nine);
    expect((await attempt("gulnara", password, nine + 20, device)).outcome).toBe("slowed");
  });

  test("is the same browser after the session has ended", async () => {
    const browser = openBrowser(school);
    await browser.post(signInPage, "/kk/sign-in", { username: "gulnara", password });
    const device = browser.cookies.get("senim-device");
    await browser.post(signInPage, "/kk/sign-in", { username: "daniyar", password });
    expect(browser.cookies.get("senim-device")).toBe(device);
  });

  test("is stored as a hash", async () => {
    const device = await deviceOf("gulnara");
    const rows = JSON.stringify(await school.db.selectFrom("known_devices").selectAll().execute());
    expect(rows).not.toContain(device);
  });
});

describe("many attempts at once", () => {
  test("get no more through than one after another", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => attempt("aigerim", "wrong", nine)));
    expect(results.filter(({ outcome }) => outcome === "wrong")).toHaveLength(3);
  });

  test("get no more through over two connections to one database", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "senim-"));
    const one = openDatabase(folder);
    await migrate(one);
    const other = openDatabase(folder);
    onTestFinished(async () => {
      await Promise.all([one.destroy(), other.destroy()]);
      rmSync(folder, { recursive: true });
    });
    const attempts = Array.from({ length: 20 }, (_, index) =>
      countAttempt(index % 2 ? one : other, "key", passwordPauses, nine),
    );
    const allowed = (await Promise.all(attempts)).filter(({ isAllowed }) => isAllowed);
    expect(allowed).toHaveLength(3);
  });
});

describe("a burst of wrong passwords in the audit log", () => {
  test("is noted at the third failure and at each power of two after", async () => {
    for (let failure = 0; failure < 9; failure += 1)
      await attempt("aigerim", "wrong", nine + failure * 61 * second);
    const details = (await burstsInAudit()).map(({ detail }) => JSON.parse(detail).failures);
    expect(details).toEqual([3, 4, 8]);
  });

  test("names the account and its school", async () => {
    await failTimes(3, "aigerim", nine);
    const { accountId: subject_id, schoolId: school_id } = school.people.aigerim;
    expect(await burstsInAudit()).toMatchObject([{ subject_id, school_id, actor_id: null }]);
  });

  test("holds nothing that was typed", async () => {
    const typed = "typed-by-mistake";
    for (let time = 1; time <= 3; time += 1) await attempt(typed, typed, nine + time);
    const entries = await burstsInAudit();
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(typed);
  });
});
