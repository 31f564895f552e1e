import { beforeEach, describe, expect, test } from "vitest";
import { findViewer } from "#app/accounts/find-viewer.server.ts";
import { recordDevice, isKnownDevice } from "#app/accounts/known-devices-queries.server.ts";
import {
  entriesOfAccount,
  mostSessions,
  pauseOf,
  signInsOfAccount,
} from "#app/accounts/sign-in-limit.server.ts";
import { cardCookie } from "#app/accounts/cookies.server.ts";
import { languages } from "#app/i18n/language.ts";
import * as cardPage from "#app/school/sign-in/card-page.tsx";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import { signInWithCard } from "#app/school/sign-in/sign-in-with-card.server.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { openBrowser } from "#tests/support/request.ts";

const nine = Date.UTC(2026, 10, 30, 4);
const minute = 60_000;

let school: TestSchool;
let secret: string;

beforeEach(async () => {
  school = await makeSchool();
  const { accountId, schoolId } = school.people.alua;
  ({ secret } = await issueCard(school, { accountId, schoolId }));
});

const useCard = (now: number) => signInWithCard(school.db, { secret, oldSessionId: undefined }, now);

async function entriesOf(accountId: string): Promise<{ kind: string; others?: number }[]> {
  const rows = await school.db
    .selectFrom("audit_entries")
    .select("detail")
    .where("action", "=", "signed-in")
    .where("actor_id", "=", accountId)
    .orderBy("id")
    .execute();
  return rows.map(({ detail }) => JSON.parse(detail));
}

describe("one card", () => {
  test("signs in as often as a class would, and a program no more than once a second", async () => {
    const outcomes = [];
    for (let time = 0; time < 250; time += 1) outcomes.push((await useCard(nine)).outcome);
    expect(outcomes.filter((outcome) => outcome === "signed-in")).toHaveLength(signInsOfAccount.atOnce);
    expect(await useCard(nine)).toEqual({ outcome: "slowed", seconds: 1 });
    expect((await useCard(nine + 1_000)).outcome).toBe("signed-in");
  });

  test("that a program keeps using for an hour leaves a hundred entries in the audit log, which say how many there were", async () => {
    let signIns = 0;
    for (let time = 0; time < 2_400; time += 1)
      if ((await useCard(nine + time * 1_500)).outcome === "signed-in") signIns += 1;
    const entries = await entriesOf(school.people.alua.accountId);
    expect(signIns).toBeGreaterThan(1_200);
    expect(entries.length).toBeLessThanOrEqual(entriesOfAccount.atOnce + 61);
    const told = entries.reduce((sum, { others = 0 }) => sum + 1 + others, 0);
    expect(signIns - told).toBeLessThan(60);
  });

  test("that is shown too often asks for patience, and works with the same button a moment later", async () => {
    const browser = openBrowser(school);
    const name = cardCookie.write(secret).split("=", 1)[0]!;
    browser.cookies.set(name, secret);
    while (pauseOf(school.people.alua.accountId, Date.now()) === 0);
    const path = "/en/card";
    const { status, headers, body } = await browser.post(cardPage, path, { answer: "yes" });
    expect([status, headers.get("retry-after")]).toEqual([429, "1"]);
    expect(browser.cookies.get(name)).toBe(secret);
    for (const language of languages) {
      const { body: loaderData } = await browser.get(cardPage, path);
      const html = renderPage(cardPage.default, { language, path, loaderData, actionData: body });
      expect(html).toMatch(/role="alert".*1 [сs]/s);
    }
  });
});

describe("one account", () => {
  test("has so many sessions at most: those that were used last", async () => {
    const tokens = [];
    for (let time = 0; time <= mostSessions; time += 1)
      tokens.push((await signedIn(school.db, school.people.gulnara, nine + time)).token);
    const alive = await Promise.all(
      tokens.map(async (token) => (await findViewer(school.db, token, nine + minute)) !== undefined),
    );
    expect(alive).toEqual([false, ...Array<boolean>(mostSessions).fill(true)]);
  });

  test("ends no session of somebody else’s", async () => {
    const { token } = await signedIn(school.db, school.people.aigerim, nine);
    for (let time = 0; time <= mostSessions; time += 1)
      await signedIn(school.db, school.people.gulnara, nine + time);
    expect(await findViewer(school.db, token, nine + minute)).toBeDefined();
  });

  test("is known on its latest devices, however many there were", async () => {
    const { accountId } = school.people.gulnara;
    for (let device = 0; device < 100; device += 1)
      await recordDevice(school.db, `device-${device}`, accountId, nine + device);
    const rows = await school.db.selectFrom("known_devices").select("device_hash").execute();
    expect(rows).toHaveLength(40);
    expect(await isKnownDevice(school.db, "device-99", accountId, nine + minute)).toBe(true);
    expect(await isKnownDevice(school.db, "device-59", accountId, nine + minute)).toBe(false);
  });
});
