import { beforeEach, describe, expect, test } from "vitest";
import { grantRole, removeRole } from "#app/accounts/change-role.server.ts";
import { findViewer } from "#app/accounts/find-viewer.server.ts";
import * as quickExit from "#app/accounts/quick-exit-action.ts";
import * as signOut from "#app/accounts/sign-out-action.ts";
import * as cardPage from "#app/school/sign-in/card-page.tsx";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import * as takeCard from "#app/school/sign-in/take-card-action.ts";
import { openBrowser, type Browser } from "#tests/support/request.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";

let school: TestSchool;
let browser: Browser;
let secret: string;

beforeEach(async () => {
  school = await makeSchool();
  browser = openBrowser(school);
  ({ secret } = await issueCard(school, school.people.alua));
});

function showCard(shown = secret) {
  return browser.get(takeCard, `/kk/card/${shown}`, { params: { secret: shown } });
}

describe("showing a card", () => {
  test("takes the secret out of the address at once", async () => {
    const answer = await showCard();
    expect([answer.status, answer.location]).toEqual([303, "/kk/card"]);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test("keeps the secret for five minutes where no script can read it", async () => {
    const [cookie] = (await showCard()).headers.getSetCookie();
    expect(cookie).toBe(`senim-card=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=300`);
  });

  test("asks Alua by her first name alone", async () => {
    await showCard();
    const answer = await browser.get(cardPage, "/kk/card");
    expect(answer.body).toEqual({ firstName: "Алуа", signIn: "/kk/sign-in" });
  });

  test("signs nobody in by itself", async () => {
    await showCard();
    await browser.get(cardPage, "/kk/card");
    expect(browser.cookies.has("senim-session")).toBe(false);
  });

  test("puts nothing into a header that has not the shape of a secret", async () => {
    const answer = await showCard("x; Domain=evil.test");
    expect(answer.headers.getSetCookie()).toEqual(["senim-card=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"]);
  });
});

describe("“Yes, it’s me”", () => {
  test("signs Alua in and leads to today in her language", async () => {
    await showCard();
    const answer = await browser.post(cardPage, "/kk/card", { answer: "yes" });
    expect([answer.status, answer.location]).toEqual([303, "/ru/today"]);
    const viewer = await findViewer(school.db, browser.cookies.get("senim-session"));
    expect(viewer?.givenName).toBe("Алуа");
  });

  test("forgets the card's secret", async () => {
    await showCard();
    await browser.post(cardPage, "/kk/card", { answer: "yes" });
    expect(browser.cookies.has("senim-card")).toBe(false);
  });

  test("ends the session of whoever sat here before", async () => {
    const { token } = await signedIn(school.db, school.people.aigerim);
    browser.cookies.set("senim-session", token);
    await showCard();
    await browser.post(cardPage, "/kk/card", { answer: "yes" });
    expect(await findViewer(school.db, token)).toBeUndefined();
  });

  test("is in the audit log as a sign-in by card", async () => {
    await showCard();
    await browser.post(cardPage, "/kk/card", { answer: "yes" });
    const entries = await school.db
      .selectFrom("audit_entries")
      .select("detail")
      .where("action", "=", "signed-in")
      .execute();
    expect(entries).toEqual([{ detail: '{"kind":"card"}' }]);
  });

  test("without a card is a plain page again", async () => {
    const answer = await browser.post(cardPage, "/kk/card", { answer: "yes" });
    expect([answer.location, browser.cookies.has("senim-session")]).toEqual(["/kk/card", false]);
  });
});

describe("“No, it’s not me”", () => {
  test("forgets the card, signs nobody in, and leads to the sign-in page", async () => {
    await showCard();
    const answer = await browser.post(cardPage, "/kk/card", { answer: "no" });
    expect([answer.location, [...browser.cookies.keys()]]).toEqual(["/kk/sign-in", []]);
  });
});

describe("a card that is shown and not answered", () => {
  test.each([
    ["a quick exit", quickExit, "/kk/quick-exit"],
    ["signing out", signOut, "/kk/sign-out"],
  ])("is forgotten by %s: the next child is not asked whether they are Alua", async (_, way, address) => {
    await showCard();
    await browser.post(way, address);
    expect(browser.cookies.has("senim-card")).toBe(false);
  });
});

describe("a card that does not work", () => {
  async function statusOf(shown: string) {
    await showCard(shown);
    const answer = await browser.get(cardPage, "/kk/card");
    return [answer.status, answer.body.firstName];
  }

  test("is one that nobody has", async () => {
    expect(await statusOf("A".repeat(22))).toEqual([404, undefined]);
  });

  test("is one that a newer card has replaced", async () => {
    const { secret: newer } = await issueCard(school, school.people.alua);
    expect(await statusOf(secret)).toEqual([404, undefined]);
    expect(await statusOf(newer)).toEqual([200, "Алуа"]);
  });

  test("is one of a pupil above grade 4", async () => {
    const { secret: older } = await issueCard(school, school.people.aigerim);
    expect(await statusOf(older)).toEqual([404, undefined]);
    await browser.post(cardPage, "/kk/card", { answer: "yes" });
    expect(browser.cookies.has("senim-session")).toBe(false);
  });

  test("is one of somebody who is a pupil no longer", async () => {
    const { accountId, schoolId } = school.people.alua;
    await grantRole(school.db, { accountId, schoolId, role: "teacher" });
    expect(await statusOf(secret)).toEqual([200, "Алуа"]);
    await removeRole(school.db, { accountId, schoolId, role: "student" });
    expect(await statusOf(secret)).toEqual([404, undefined]);
  });
});

describe("a stored card", () => {
  test("holds neither the secret nor the code", async () => {
    const card = await issueCard(school, school.people.alua);
    const [row] = await school.db.selectFrom("cards").selectAll().execute();
    const stored = JSON.stringify({
      ...row,
      secret_hash: Buffer.from(row?.secret_hash ?? []).toString("latin1"),
    });
    expect(stored).not.toContain(card.secret);
    expect(stored).not.toContain(card.code);
  });

  test("has a secret of 128 bits and a code of four characters", async () => {
    const card = await issueCard(school, school.people.alua);
    expect(Buffer.from(card.secret, "base64url")).toHaveLength(16);
    expect(card.code).toMatch(/^[ACEHKMPTXY2-79]{4}$/);
  });
});
