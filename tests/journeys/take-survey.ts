import path from "node:path";
import type { Page, Request } from "@playwright/test";
import { serverKey } from "#app/accounts/server-key.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { findSurvey } from "#app/surveys/tokens/find-survey.server.ts";
import type { Db } from "#db/connection.ts";
import { expect, whenReady } from "./journey.ts";

const dataFolder = path.resolve("var/journeys");

export type OpenWave = { id: string; schoolId: string; code: string };

/** The wave that is open in the demonstration school. */
export async function findOpenWave(db: Db): Promise<OpenWave> {
  return db
    .selectFrom("survey_waves as waves")
    .innerJoin("memberships", "memberships.school_id", "waves.school_id")
    .innerJoin("accounts", "accounts.id", "memberships.account_id")
    .select(["waves.id", "waves.school_id as schoolId", "waves.code"])
    .where("waves.state", "=", "open")
    .where("accounts.username", "=", "student")
    .executeTakeFirstOrThrow();
}

const taken = new Set<string>();

/** The username of a pupil who has not begun the survey; each call gives another. */
export async function pupilToAsk(db: Db, grade = 7): Promise<string> {
  const { id: wave, schoolId } = await findOpenWave(db);
  const pupils = await db
    .selectFrom("accounts")
    .innerJoin("class_pupils", "class_pupils.account_id", "accounts.id")
    .innerJoin("classes", "classes.id", "class_pupils.class_id")
    .select(["accounts.id as accountId", "accounts.username"])
    .where("accounts.username", "is not", null)
    .where("accounts.username", "not like", "student%")
    .where("classes.grade", "=", grade)
    .execute();
  for (const { accountId, username } of pupils) {
    const viewer = { accountId, schoolId, roles: ["student"] } as unknown as Viewer;
    const survey = await findSurvey({ db, serverKey: serverKey(dataFolder) }, wave, { viewer });
    if (!username || taken.has(username) || survey?.hasToken !== false) continue;
    taken.add(username);
    return username;
  }
  throw new Error(`nobody is left to ask in grade ${grade}`);
}

export async function openSurvey(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await whenReady(page);
  await expect(page.locator("main[data-page=survey] h1").first()).toBeVisible();
}

/** Presses “Begin” and waits for the first question. */
export async function beginSurvey(page: Page): Promise<void> {
  await page.locator("main .buttons button").first().click();
  await expect(page.locator("form[data-screen]")).toBeVisible();
}

/** Chooses the same place in each question of the screen: 0 is its first option, -1 “I don't want to answer”. */
export async function chooseAll(page: Page, place: number): Promise<void> {
  for (const question of await page.locator("fieldset[data-question]").all()) {
    const option = place < 0 ? question.locator("label").last() : question.locator("label").nth(place);
    await option.click();
    await expect(option.locator("input")).toBeChecked();
  }
}

export async function goOn(page: Page): Promise<void> {
  const before = await page.locator("h1").textContent();
  await page.locator(".survey-ways button").first().click();
  await expect(page.locator("h1")).not.toHaveText(before ?? "");
}

/** From wherever it stands to the overview; with a place, answering on the way. */
export async function goToReview(page: Page, place?: number): Promise<void> {
  while ((await page.locator("form[data-screen]").count()) > 0) {
    if (place !== undefined) await chooseAll(page, place);
    await goOn(page);
  }
  await expect(page.locator("[data-screen=review]")).toBeVisible();
}

export async function sendSurvey(page: Page): Promise<void> {
  await page.locator("[data-screen=review] .survey-ways button").first().click();
}

/** What has been posted to `/ballot`, attempts that failed among it, and what the server said. */
export function watchBallots(page: Page): { ballots: Request[]; outcomes: Promise<string>[] } {
  const outcomes: Promise<string>[] = [];
  page.on("response", (answer) => {
    if (new URL(answer.url()).pathname !== "/ballot") return;
    outcomes.push(answer.json().then(({ outcome }: { outcome: string }) => outcome));
  });
  return { ballots: watch(page, (path) => path === "/ballot"), outcomes };
}

export function watchTokens(page: Page): Request[] {
  return watch(page, (path) => path.endsWith("/token"));
}

/** What the tab keeps of a survey. */
export async function keptInTab(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.entries(sessionStorage)
      .filter(([name]) => name.startsWith("senim-survey"))
      .flat(),
  );
}

function watch(page: Page, isWanted: (path: string) => boolean): Request[] {
  const requests: Request[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && isWanted(new URL(request.url()).pathname)) requests.push(request);
  });
  return requests;
}
