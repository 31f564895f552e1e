import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import * as quickExit from "#app/accounts/quick-exit-action.ts";
import { env } from "#app/env.server.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { openBrowser, type Browser } from "#tests/support/request.ts";

let school: TestSchool;
let browser: Browser;
let token: string;

beforeAll(async () => {
  school = await makeSchool();
});
beforeEach(async () => {
  ({ token } = await signedIn(school.db, school.people.aigerim));
  browser = openBrowser(school);
  browser.cookies.set(...(sessionCookie.write(token).split(";")[0]!.split("=") as [string, string]));
});
afterAll(() => school.db.destroy());

async function sessionsOfAigerim(): Promise<number> {
  const { accountId } = school.people.aigerim;
  return (await school.db.selectFrom("sessions").select("id").where("account_id", "=", accountId).execute())
    .length;
}

test("without JavaScript the form leads Aigerim to the neutral site", async () => {
  const answer = await browser.post(quickExit, "/kk/quick-exit");
  expect(answer).toMatchObject({ status: 303, location: env.neutralSite });
});

test("her session has ended on the server too", async () => {
  await browser.post(quickExit, "/kk/quick-exit");
  const left = await sessionsOfAigerim();
  await browser.post(quickExit, "/kk/quick-exit");
  expect(left).toBeLessThanOrEqual(await sessionsOfAigerim());
  const { parseToken } = await import("#app/accounts/token.server.ts");
  const row = await school.db
    .selectFrom("sessions")
    .select("id")
    .where("id", "=", parseToken(token)!.id)
    .executeTakeFirst();
  expect(row).toBeUndefined();
});

test("the browser forgets the session and what it kept of the pages", async () => {
  const { headers } = await browser.post(quickExit, "/kk/quick-exit");
  expect(headers.get("clear-site-data")).toBe('"cache", "storage"');
  expect(browser.cookies.size).toBe(0);
});

test("a beacon, whose page has left by itself, gets no address to follow", async () => {
  const answer = await browser.post(quickExit, "/kk/quick-exit", { answer: "none" });
  expect(answer).toMatchObject({ status: 204, location: undefined });
  expect(browser.cookies.size).toBe(0);
});

test("somebody who is not signed in gets away as well", async () => {
  const answer = await openBrowser(school).post(quickExit, "/ru/quick-exit");
  expect(answer).toMatchObject({ status: 303, location: env.neutralSite });
});

test("a link or a picture elsewhere signs nobody out", async () => {
  const before = await sessionsOfAigerim();
  const answer = await browser.get(quickExit, "/kk/quick-exit");
  expect(answer).toMatchObject({ status: 302, location: "/kk" });
  expect(await sessionsOfAigerim()).toBe(before);
});
