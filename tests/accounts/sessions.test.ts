import { beforeEach, describe, expect, test } from "vitest";
import { removeRole } from "#app/accounts/change-role.server.ts";
import { findViewer } from "#app/accounts/find-viewer.server.ts";
import { pageIdleLimit } from "#app/accounts/session.ts";
import * as signInPage from "#app/accounts/sign-in-page.tsx";
import * as signOutAction from "#app/accounts/sign-out-action.ts";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import { openBrowser, type Browser } from "#tests/support/request.ts";
import { makeSchool, password, signedIn, type TestSchool } from "#tests/support/people.ts";

const minute = 60_000;
const nine = Date.UTC(2026, 10, 23, 4);
const cookie = "senim-session";

let school: TestSchool;
let browser: Browser;

beforeEach(async () => {
  school = await makeSchool();
  browser = openBrowser(school);
});

async function isSignedIn(token: string | undefined, now?: number): Promise<boolean> {
  return (await findViewer(school.db, token, now)) !== undefined;
}

function countSessions() {
  return school.db
    .selectFrom("sessions")
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
}

describe("a session", () => {
  test("knows the person, the school and the roles", async () => {
    const { viewer } = await signedIn(school.db, school.people.gulnara);
    expect(viewer).toMatchObject({ givenName: "Гүлнара", schoolId: school.schoolId, roles: ["teacher"] });
  });

  test("of a pupil ends after 20 idle minutes", async () => {
    const { token } = await signedIn(school.db, school.people.aigerim, nine);
    expect(await isSignedIn(token, nine + 20 * minute - 1)).toBe(true);
    const { token: idle } = await signedIn(school.db, school.people.aigerim, nine);
    expect(await isSignedIn(idle, nine + 20 * minute)).toBe(false);
  });

  test("of a teacher ends after 60 idle minutes", async () => {
    const { token } = await signedIn(school.db, school.people.gulnara, nine);
    expect(await isSignedIn(token, nine + 60 * minute - 1)).toBe(true);
    const { token: idle } = await signedIn(school.db, school.people.gulnara, nine);
    expect(await isSignedIn(idle, nine + 60 * minute)).toBe(false);
  });

  test("of a pupil has ended when an untouched page is left, though the last tap's own request came late", async () => {
    const onItsWay = 10_000;
    const { token } = await signedIn(school.db, school.people.aigerim, nine + onItsWay);
    expect(await isSignedIn(token, nine + pageIdleLimit(["student"]))).toBe(false);
  });

  test("goes on as long as it is used", async () => {
    const { token } = await signedIn(school.db, school.people.aigerim, nine);
    for (let visit = 1; visit <= 4; visit += 1) {
      expect(await isSignedIn(token, nine + visit * 15 * minute)).toBe(true);
    }
  });

  test("ends after 12 hours however busy", async () => {
    const { token } = await signedIn(school.db, school.people.gulnara, nine);
    for (let half = 1; half < 24; half += 1) await isSignedIn(token, nine + half * 30 * minute);
    expect(await isSignedIn(token, nine + 12 * 60 * minute - 1)).toBe(true);
    expect(await isSignedIn(token, nine + 12 * 60 * minute)).toBe(false);
  });

  test("is written down once a minute at most", async () => {
    const { token } = await signedIn(school.db, school.people.aigerim, nine);
    await isSignedIn(token, nine + minute - 1);
    const before = await school.db.selectFrom("sessions").select("seen_at").executeTakeFirstOrThrow();
    await isSignedIn(token, nine + minute);
    const after = await school.db.selectFrom("sessions").select("seen_at").executeTakeFirstOrThrow();
    expect([before.seen_at, after.seen_at]).toEqual([nine, nine + minute]);
  });

  test("that has ended leaves no row behind once somebody signs in", async () => {
    await signedIn(school.db, school.people.aigerim, nine);
    await signedIn(school.db, school.people.gulnara, nine + 61 * minute);
    expect(await countSessions()).toEqual({ count: 1 });
  });

  test("loses a role the moment it is taken away", async () => {
    const { token } = await signedIn(school.db, school.people.gulnara);
    const { accountId, schoolId } = school.people.gulnara;
    await removeRole(school.db, { accountId, schoolId, role: "teacher" });
    expect(await isSignedIn(token)).toBe(false);
  });
});

describe("attacks on a session", () => {
  test("a token planted in the browser before signing in is worth nothing after", async () => {
    const { token: planted } = await signedIn(school.db, school.people.daniyar);
    browser.cookies.set(cookie, planted);
    await browser.post(signInPage, "/kk/sign-in", { username: "aigerim", password });
    expect(browser.cookies.get(cookie)).not.toBe(planted);
    expect(await isSignedIn(planted)).toBe(false);
  });

  test("a token made up by somebody does not become a session", async () => {
    browser.cookies.set(cookie, `${"A".repeat(22)}.${"B".repeat(22)}`);
    await browser.post(signInPage, "/kk/sign-in", { username: "aigerim", password });
    expect(browser.cookies.get(cookie)).not.toContain("A".repeat(22));
  });

  test("a token copied before sign-out opens nothing after", async () => {
    await browser.post(signInPage, "/kk/sign-in", { username: "aigerim", password });
    const copied = browser.cookies.get(cookie);
    await browser.post(signOutAction, "/kk/sign-out");
    expect(await isSignedIn(copied)).toBe(false);
  });

  test("a token with one character changed opens nothing", async () => {
    const { token } = await signedIn(school.db, school.people.aigerim);
    const changed = token.replace(/.(.)$/, (_, last) => (token.at(-2) === "x" ? "y" : "x") + last);
    expect(await isSignedIn(changed)).toBe(false);
  });

  test("one's own secret does not fit another's session", async () => {
    const { token: own } = await signedIn(school.db, school.people.aigerim);
    const { token: other } = await signedIn(school.db, school.people.gulnara);
    expect(await isSignedIn(`${other.split(".")[0]}.${own.split(".")[1]}`)).toBe(false);
  });

  test.each(["", ".", "a.b", "' or 1=1 --", "x".repeat(100_000)])("%.20j opens nothing", async (token) => {
    expect(await isSignedIn(token)).toBe(false);
  });

  test("a forged token cannot end the session whose id it bears", async () => {
    const { token } = await signedIn(school.db, school.people.gulnara);
    browser.cookies.set(cookie, `${token.split(".")[0]}.${"B".repeat(22)}`);
    await browser.post(signOutAction, "/kk/sign-out");
    expect(await isSignedIn(token)).toBe(true);
  });
});

describe("signing out", () => {
  beforeEach(async () => {
    await browser.post(signInPage, "/kk/sign-in", { username: "aigerim", password });
  });

  test("leads to the sign-in page, and its address says nothing of who was here", async () => {
    const answer = await browser.post(signOutAction, "/kk/sign-out");
    expect([answer.status, answer.location]).toEqual([303, "/kk/sign-in"]);
  });

  test("takes the cookie and what the page has stored out of the browser", async () => {
    const answer = await browser.post(signOutAction, "/kk/sign-out");
    expect(browser.cookies.has(cookie)).toBe(false);
    expect(answer.headers.get("clear-site-data")).toBe('"storage"');
  });

  test("loads a whole new document, so that nothing stays in the page's memory", async () => {
    const answer = await browser.post(signOutAction, "/kk/sign-out");
    expect(answer.headers.get("x-remix-reload-document")).toBe("true");
  });

  test("makes a private page ask for a sign-in again", async () => {
    await browser.post(signOutAction, "/kk/sign-out");
    const answer = await browser.get(signedInLayout, "/kk/today", { within: [signedInLayout] });
    expect(answer.location).toBe("/kk/sign-in?to=%2Fkk%2Ftoday");
  });

  test("by a mere link does nothing", async () => {
    await browser.get(signOutAction, "/kk/sign-out");
    expect(await isSignedIn(browser.cookies.get(cookie))).toBe(true);
  });

  test("leaves the same person's other devices alone", async () => {
    const { token } = await signedIn(school.db, school.people.aigerim);
    await browser.post(signOutAction, "/kk/sign-out");
    expect(await isSignedIn(token)).toBe(true);
  });

  test("everywhere ends this person's sessions and nobody else's", async () => {
    const { token: phone } = await signedIn(school.db, school.people.aigerim);
    const { token: teacher } = await signedIn(school.db, school.people.gulnara);
    await browser.post(signOutAction, "/kk/sign-out", { everywhere: "yes" });
    expect([await isSignedIn(phone), await isSignedIn(teacher)]).toEqual([false, true]);
  });

  test("everywhere is in the audit log", async () => {
    await browser.post(signOutAction, "/kk/sign-out", { everywhere: "yes" });
    const entries = await school.db
      .selectFrom("audit_entries")
      .select("actor_id")
      .where("action", "=", "signed-out-everywhere")
      .execute();
    expect(entries).toEqual([{ actor_id: school.people.aigerim.accountId }]);
  });
});
