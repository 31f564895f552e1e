import path from "node:path";
import type { Page } from "@playwright/test";
import { serverKey } from "#app/accounts/server-key.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import { printSlips } from "#app/surveys/tokens/print-slips.server.ts";
import { findWaveById } from "#app/surveys/waves/waves-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { startServer, type RunningServer } from "#tests/support/server.ts";
import { expect, languages, password, signIn, test, whenReady } from "./journey.ts";
import { expectNoViolation } from "./no-violation.ts";
import { playScenario } from "./take-lesson.ts";
import {
  beginSurvey,
  chooseAll,
  findOpenWave,
  goOn,
  goToReview,
  keptInTab,
  openSurvey,
  pupilToAsk,
  sendSurvey,
  watchBallots,
  watchTokens,
} from "./take-survey.ts";

const neutral = /wikipedia\.org/;

test("what a pupil sends says nothing of who sends it, and no log has a line of it", async ({ page, db }) => {
  const wave = await findOpenWave(db);
  const server = await startServer({ dataFolder: path.resolve("var/journeys") });
  try {
    const { ballots, outcomes } = watchBallots(page);
    for (const place of [0, -1]) {
      await page.context().clearCookies();
      await signInAt(page, server, await pupilToAsk(db));
      await openSurvey(page, `${server.origin}/ru/survey/${wave.id}`);
      await beginSurvey(page);
      await goToReview(page, place);
      const linesBefore = await settledLines(server);
      await sendSurvey(page);
      await expect(page.locator("[data-screen=sent]")).toBeVisible();
      expect((await settledLines(server)).slice(linesBefore.length)).toEqual([]);
    }

    for (const ballot of ballots) {
      const sent = await ballot.allHeaders();
      expect(sent).not.toHaveProperty("cookie");
      expect(sent).not.toHaveProperty("referer");
      const answer = await ballot.response();
      expect(await answer!.allHeaders()).not.toHaveProperty("set-cookie");
    }
    expect(ballots.map((ballot) => ballot.postData()!.length)).toEqual([4096, 4096]);
    expect(await Promise.all(outcomes)).toEqual(["counted", "counted"]);
    const lines = server.log().map((line) => JSON.stringify(line));
    expect(lines.some((line) => line.includes("/survey/:/token"))).toBe(true);
    expect(lines.filter((line) => line.includes("ballot"))).toEqual([]);
  } finally {
    await server.stop();
  }
});

test("two pupils answer one after the other at one computer, and neither finds the other", async ({
  page,
  context,
  db,
}) => {
  const wave = await findOpenWave(db);
  const { outcomes } = watchBallots(page);
  const entrance = page.locator("main[data-entrance=shared]");
  await openSurvey(page, `/ru/survey/${wave.code.toLowerCase()}`);
  for (const pupil of [await pupilToAsk(db), await pupilToAsk(db)]) {
    await expect(entrance).toBeVisible();
    await expect(page.locator(".page-account")).toHaveCount(0);
    expect(await keptInTab(page)).toEqual([]);
    await entrance.locator("a.button").click();
    await page.locator("[name=username]").fill(pupil);
    await page.locator("[name=password]").fill(password);
    await page.locator("main form button").last().click();

    // Back at the same address, and before any question: sit so that nobody else sees.
    await page.waitForURL(new RegExp(`/survey/${wave.code}$`, "i"));
    await whenReady(page);
    await page.locator(".survey-cover .buttons > button").click();
    await beginSurvey(page);
    await expect(page.locator("input:checked")).toHaveCount(0);
    await goToReview(page, 2);
    await sendSurvey(page);
    await expect(page.locator("[data-screen=sent]")).toBeVisible();
    await expect
      .poll(async () => (await context.cookies()).map(({ name }) => name))
      .not.toContain("senim-session");
    await page.locator("[data-screen=sent] form button").click();
  }
  await expect(entrance).toBeVisible();
  expect(await Promise.all(outcomes)).toEqual(["counted", "counted"]);

  await page.goBack();
  await expect(page.locator("fieldset[data-question]")).toHaveCount(0);
  await expect(page.locator(".page-account")).toHaveCount(0);
});

test("a shared computer shows the page for the next pupil by itself", async ({ page, db }) => {
  const wave = await findOpenWave(db);
  await page.clock.install();
  await signIn(page, await pupilToAsk(db), "kk");
  await openSurvey(page, `/kk/survey/${wave.code}`);
  await page.locator(".survey-cover .buttons > button").click();
  await beginSurvey(page);
  await goToReview(page);
  await sendSurvey(page);
  await expect(page.locator("[data-screen=sent]")).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(page.locator("main[data-entrance=shared]")).toBeVisible();
});

test("offline when it is to be sent, then online: the same ballot arrives once", async ({
  page,
  context,
  db,
  complaints,
}) => {
  const wave = await findOpenWave(db);
  const { ballots, outcomes } = watchBallots(page);
  await signIn(page, await pupilToAsk(db), "ru");
  await openSurvey(page, `/ru/survey/${wave.id}`);
  await beginSurvey(page);
  await chooseAll(page, 1);
  await context.setOffline(true);
  await goToReview(page);
  await sendSurvey(page);
  await expect(page.locator("[data-screen=waiting]")).toBeVisible({ timeout: 20_000 });
  await expect(page.locator("fieldset[data-question]")).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.locator("[data-screen=sent]")).toBeVisible({ timeout: 20_000 });
  expect(ballots.length).toBeGreaterThan(1);
  expect(new Set(ballots.map((ballot) => ballot.postData())).size).toBe(1);
  expect(await Promise.all(outcomes)).toEqual(["counted"]);
  expect(await keptInTab(page)).toEqual([]);
  complaints.length = 0;
});

test("the reply to a ballot is lost, the page reloaded: it goes on sending, and is counted once", async ({
  page,
  db,
  complaints,
}) => {
  const wave = await findOpenWave(db);
  const { outcomes } = watchBallots(page);
  await signIn(page, await pupilToAsk(db), "ru");
  await openSurvey(page, `/ru/survey/${wave.id}`);
  await beginSurvey(page);
  await goToReview(page, 0);
  let arrived = 0;
  await page.route("**/ballot", async (route) => {
    // The first one arrives, and nobody learns of it; then the line is gone.
    if (arrived === 0) arrived = (await route.fetch()).status();
    await route.abort();
  });
  await sendSurvey(page);
  await expect.poll(() => arrived).toBe(200);
  await expect(page.locator("[data-screen=sending], [data-screen=waiting]")).toBeVisible();
  await page.unrouteAll({ behavior: "wait" });
  await page.reload();
  await expect(page.locator("[data-screen=sent]")).toBeVisible({ timeout: 20_000 });
  expect(await Promise.all(outcomes)).toEqual(["already-counted"]);
  complaints.length = 0;
});

test("a reload and another language in the middle lose neither answers nor place", async ({ page, db }) => {
  const wave = await findOpenWave(db);
  const tokens = watchTokens(page);
  await signIn(page, await pupilToAsk(db), "kk");
  await openSurvey(page, `/kk/survey/${wave.id}`);
  await beginSurvey(page);
  await chooseAll(page, 2);
  await goOn(page);
  await chooseAll(page, -1);
  const address = page.url();
  await page.reload();
  await whenReady(page);
  expect(page.url()).toBe(address);
  await expect(page.locator("[role=progressbar], progress")).toHaveAttribute("value", "2");
  await expect(page.locator("input[value='-']:checked")).toHaveCount(4);

  await page.locator(".language-switch a[lang=en]").click();
  await page.waitForURL(/\/en\/survey\//);
  await expect(page.locator("input[value='-']:checked")).toHaveCount(4);
  await expect(page.locator("h1")).toHaveText("Teachers and other adults");
  await page.locator(".survey-ways button").nth(1).click();
  await expect(page.locator("h1")).toHaveText("Classmates");
  await expect(page.locator("input:checked")).toHaveCount(4);
  await expect(page.locator("input[value='-']:checked")).toHaveCount(0);
  expect(tokens).toHaveLength(1);
});

test("after sending, the way back shows nothing, and coming again is met kindly", async ({ page, db }) => {
  const wave = await findOpenWave(db);
  await signIn(page, await pupilToAsk(db), "en");
  await page.goto("/en/today");
  await whenReady(page);
  await page.locator("[data-survey] a").click();
  await expect(page.locator("main[data-page=survey] .buttons button")).toBeVisible();
  await beginSurvey(page);
  await goToReview(page, 0);
  await sendSurvey(page);
  await expect(page.locator("[data-screen=sent]")).toBeVisible();
  expect(await keptInTab(page)).toEqual([]);

  await page.goBack();
  await expect(page.locator("main")).toHaveAttribute("data-page", "today");
  await expect(page.locator(`[data-survey] a[href="/en/survey/${wave.id}"]`)).toBeVisible();
  await page.goForward();
  await expect(page.locator("[data-screen=elsewhere]")).toContainText("everything is counted");
  await expect(page.locator("input")).toHaveCount(0);
});

test("a blank ballot can be sent, and counts like any other", async ({ page, db }) => {
  const wave = await findOpenWave(db);
  const { ballots, outcomes } = watchBallots(page);
  await signIn(page, await pupilToAsk(db), "ru");
  await openSurvey(page, `/ru/survey/${wave.id}`);
  await beginSurvey(page);
  await goToReview(page);
  await sendSurvey(page);
  await expect(page.locator("[data-screen=sent]")).toBeVisible();
  expect(await Promise.all(outcomes)).toEqual(["counted"]);
  expect(JSON.parse(ballots[0]!.postData()!)).toMatchObject({ answers: {} });
});

test("Escape blanks the screen and brings it back; the keyboard alone answers and goes on", async ({
  page,
  db,
}) => {
  const wave = await findOpenWave(db);
  await signIn(page, await pupilToAsk(db), "en");
  await openSurvey(page, `/en/survey/${wave.id}`);
  await page.locator("main .buttons button").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toBeFocused();
  await expect(page.locator("main [role=status]")).toHaveText("Page 1 of 12");

  await page.locator("input[type=radio]").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("fieldset").first().locator("input").nth(1)).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(page.locator("fieldset")).toHaveCount(0);
  await expect(page.locator("main")).not.toContainText("Classmates");
  await expect(page.locator("main button")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("fieldset").first().locator("input").nth(1)).toBeChecked();

  await page.locator("fieldset").first().locator("input").nth(1).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toBeFocused();
  await expect(page.locator("h1")).toHaveText("Teachers and other adults");
});

test("ten minutes without a touch remove the answers, and not the vote", async ({ page, db }) => {
  const wave = await findOpenWave(db);
  const tokens = watchTokens(page);
  await page.clock.install();
  await signIn(page, await pupilToAsk(db), "ru");
  await openSurvey(page, `/ru/survey/${wave.id}`);
  await beginSurvey(page);
  await chooseAll(page, 0);
  const chosen = await page.locator("input:checked").first().getAttribute("name");
  expect((await keptInTab(page)).join()).toContain(chosen);
  await page.clock.fastForward("10:30");
  await expect(page.locator("fieldset")).toHaveCount(0);
  await expect(page.locator("main .notice")).toBeVisible();
  expect((await keptInTab(page)).join()).not.toContain(chosen);

  await beginSurvey(page);
  await expect(page.locator("input:checked")).toHaveCount(0);
  await goToReview(page, 0);
  await sendSurvey(page);
  await expect(page.locator("[data-screen=sent]")).toBeVisible();
  expect(tokens).toHaveLength(1);
});

test("quick exit and sign-out leave nothing in the tab", async ({ page, context, db }) => {
  const wave = await findOpenWave(db);
  await context.route(neutral, (route) =>
    route.fulfill({ contentType: "text/html", body: "a neutral page" }),
  );
  await signIn(page, await pupilToAsk(db), "ru");
  await openSurvey(page, `/ru/survey/${wave.id}`);
  await beginSurvey(page);
  await chooseAll(page, 0);
  expect(await keptInTab(page)).not.toEqual([]);
  await page.locator("[data-quick-exit]:visible").first().click();
  await page.waitForURL(neutral);
  await page.goto("/ru/help");
  expect(await keptInTab(page)).toEqual([]);

  await signIn(page, await pupilToAsk(db), "ru");
  await openSurvey(page, `/ru/survey/${wave.id}`);
  await beginSurvey(page);
  await chooseAll(page, 0);
  await page.locator("header form[action$='/sign-out'] button").click();
  await page.waitForURL(/\/sign-in/);
  expect(await keptInTab(page)).toEqual([]);
  await page.goBack();
  await expect(page.locator("fieldset")).toHaveCount(0);
});

test("a sign-out that is held back, and then not wanted, costs neither the answers nor the vote", async ({
  page,
  db,
  complaints,
}) => {
  const pupil = await pupilToAsk(db);
  const { id } = await db
    .selectFrom("accounts")
    .select("id")
    .where("username", "=", pupil)
    .executeTakeFirstOrThrow();
  await db.deleteFrom("block_states").where("account_id", "=", id).execute();
  await signIn(page, pupil, "en");
  await page.goto("/en/courses/b/b7#practice");
  await whenReady(page);
  await page.route("**/progress", (route) => route.abort());
  await playScenario(page, "backpack");
  await page.locator("header a[href='/en/today']").click();
  await page.locator("[data-survey] a").click();
  await expect(page.locator("main[data-page=survey] .buttons button")).toBeVisible();
  await beginSurvey(page);
  await chooseAll(page, 0);
  // After a reload the survey hears of the sign-out before whoever holds it back.
  await page.reload();
  await whenReady(page);
  const kept = await keptInTab(page);
  await page.locator("header form[action$='/sign-out'] button").click();
  await page.locator("dialog[open] button").first().click();
  expect(await keptInTab(page)).toEqual(kept);
  await goToReview(page);
  await sendSurvey(page);
  await expect(page.locator("[data-screen=sent]")).toBeVisible();
  complaints.length = 0;
});

test("a child with a new card is told calmly whom to see, and nothing is asked or spent", async ({
  page,
  db,
}) => {
  const wave = await findOpenWave(db);
  const tokens = watchTokens(page);
  const { accountId, schoolId } = await pupilWithCard(db);
  const place = { db, serverKey: serverKey(path.resolve("var/journeys")) };
  const card = await issueCard(place, { accountId, schoolId });
  await page.goto(`/kk/card/${card.secret}`);
  await page.locator("main form button").first().click();
  await page.waitForURL(/\/today$/);
  for (const language of languages) {
    await openSurvey(page, `/${language}/survey/${wave.id}`);
    await expect(page.locator("[data-screen=held-back] h1")).toBeVisible();
    await expect(page.locator("[data-screen=held-back] [aria-labelledby=to-tell] li")).not.toHaveCount(0);
    await expect(page.locator("fieldset, main form")).toHaveCount(0);
    await expectNoViolation(page, language);
  }
  expect(tokens).toEqual([]);
  expect(await keptInTab(page)).toEqual([]);
});

test("a parent answers with a paper slip, without a name, and a slip answers once", async ({
  page,
  context,
  db,
  complaints,
}) => {
  const wave = await findOpenWave(db);
  const [slip = ""] = await slipsFor(db, wave.id);
  const tokens = watchTokens(page);
  const typeSlip = async (code: string) => {
    await page.locator("[name=slip]").fill(code);
    await page.locator("main form button").last().click();
  };
  await openSurvey(page, `/ru/survey/${wave.code}`);
  await typeSlip("0000-0000-0000-0000");
  await expect(page.locator(".error-summary")).toBeVisible();
  // The browser reports the refused code as an error of its own.
  complaints.length = 0;
  await typeSlip(slip.toLowerCase().replaceAll("-", " "));
  await page.locator(".survey-cover .buttons > button").click();
  await beginSurvey(page);
  await chooseAll(page, 1);
  expect(page.url()).not.toContain(slip.slice(0, 4));

  // After a reload the slip is not typed again.
  await page.reload();
  await expect(page.locator("input:checked").first()).toBeVisible();
  await goToReview(page);
  await sendSurvey(page);
  await expect(page.locator("[data-screen=sent]")).toBeVisible();
  expect(await keptInTab(page)).toEqual([]);
  expect((await context.cookies()).map(({ name }) => name)).toEqual(["senim-language"]);
  expect((await tokens[0]!.allHeaders()).cookie).toBeUndefined();

  await page.locator("[data-screen=sent] form button").click();
  await typeSlip(slip);
  await expect(page.locator("[data-screen=elsewhere]")).toBeVisible();
});

test("the fingerprint on the screen is the one of the class sheet", async ({ page, db }) => {
  const wave = await findOpenWave(db);
  const { fingerprint } = await db
    .selectFrom("survey_wave_keys")
    .select("fingerprint")
    .where("wave_id", "=", wave.id)
    .where("instrument", "=", "pupils-5-11")
    .where("way", "=", "account")
    .executeTakeFirstOrThrow();
  await signIn(page, "student", "kk");
  await openSurvey(page, `/kk/survey/${wave.id}`);
  await page.locator(".survey-fingerprint summary").click();
  await expect(page.locator("[data-fingerprint]")).toHaveText(fingerprint);
});

test("a teacher who opens the address with the code hands the computer over", async ({ page, db }) => {
  const wave = await findOpenWave(db);
  await signIn(page, "operator", "ru");
  await openSurvey(page, `/ru/survey/${wave.code}`);
  await page.locator("main[data-entrance=hand-over] .stack form button").click();
  await expect(page.locator("main[data-entrance=shared]")).toBeVisible();
  await expect(page.locator(".page-account")).toHaveCount(0);
});

test("a class computer leads from the name back to the survey", async ({ page, db }) => {
  const wave = await findOpenWave(db);
  await signIn(page, "teacher", "ru");
  await page.goto("/ru/classes");
  await page.locator("main .card-link").first().click();
  await page.locator("form[action$='open-computer'] button").click();
  await page.waitForURL(/\/class-sign-in$/);
  await openSurvey(page, `/ru/survey/${wave.code}`);
  await page.locator("main[data-entrance=shared] a.button").click();
  await page.locator(".name-grid a").first().click();
  await expect(page.locator("[name=code]")).toBeVisible();
  expect(new URL(page.url()).searchParams.get("to")).toBe(`/ru/survey/${wave.code}`);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says why nobody would be anonymous, and asks nothing", async ({ page, db }) => {
    const wave = await findOpenWave(db);
    await signIn(page, "student", "en");
    await page.goto(`/en/survey/${wave.id}`);
    await expect(page.locator("[data-unsafe=script]")).toContainText("JavaScript");
    await expect(page.locator("[data-unsafe=script] h1")).toBeVisible();
    await expect(page.locator("main input, main button")).toHaveCount(0);
  });
});

test("at an http address the page says why nobody would be anonymous, and asks nothing", async ({
  playwright,
  baseURL,
  db,
}) => {
  const wave = await findOpenWave(db);
  const { port } = new URL(baseURL!);
  const args = ["--host-resolver-rules=MAP senim.school 127.0.0.1"];
  const browser = await playwright.chromium.launch({ executablePath: process.env.SENIM_CHROMIUM, args });
  try {
    const page = await browser.newPage({ baseURL: `http://senim.school:${port}` });
    const tokens = watchTokens(page);
    await openSurvey(page, `/en/survey/${wave.code}`);
    await expect(page.locator("[data-unsafe=insecure]")).toContainText("https");
    await signIn(page, "student", "en");
    await openSurvey(page, `/en/survey/${wave.id}`);
    await expect(page.locator("[data-unsafe=insecure]")).toContainText("https");
    await expect(page.locator("main input, main button")).toHaveCount(0);
    expect(tokens).toEqual([]);
  } finally {
    await browser.close();
  }
});

for (const [who, grade] of [
  ["the youngest", 2],
  ["the older ones", 5],
] as const) {
  test(`axe finds nothing on the screens of ${who}, in any language, narrow, by day and at night`, async ({
    page,
    db,
  }) => {
    test.setTimeout(240_000);
    const wave = await findOpenWave(db);
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn(page, grade === 2 ? "student-junior" : await pupilToAsk(db, grade), "kk");
    await openSurvey(page, `/kk/survey/${wave.code}`);
    await expectSound(page, "cover");
    await page.locator(".survey-cover .buttons > button").click();
    await expectSound(page, "opening");
    await beginSurvey(page);
    await expectSound(page, "first");
    await goOn(page);
    await expectSoundEverywhere(page, "second");
    await page.locator(".survey-bar button").click();
    await expectSound(page, "hidden");
    await page.locator("main button").click();
    while ((await page.locator("main .notice").count()) === 0) await goOn(page);
    await expectSoundEverywhere(page, "with a definition");
    await goToReview(page, 1);
    await expectSoundEverywhere(page, "review");
    await sendSurvey(page);
    await expect(page.locator("[data-screen=sent]")).toBeVisible();
    await expectSound(page, "sent");
    await page.locator("[data-screen=sent] form button").click();
    await expectSound(page, "next");
  });
}

/** Changing the language is a reload, so the screen has to be the same one afterwards. */
async function expectSoundEverywhere(page: Page, screen: string): Promise<void> {
  for (const language of languages) {
    await page.locator(`.language-switch a[lang=${language}]`).click();
    await whenReady(page);
    await expect(page.locator("[data-screen]")).toBeVisible();
    await page.emulateMedia({ colorScheme: language === "ru" ? "dark" : "light" });
    await expectSound(page, `${screen}, ${language}`);
  }
}

async function expectSound(page: Page, screen: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator("[data-quick-exit]:visible").first(), screen).toBeInViewport();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    `${screen} is too wide`,
  ).toBeLessThanOrEqual(0);
  const small = await page
    .locator("main button, main label:has(input), main .button, main summary")
    .evaluateAll((targets) => {
      return targets
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML);
    });
  expect(small, screen).toEqual([]);
  await expectNoViolation(page, screen);
}

async function signInAt(page: Page, server: RunningServer, username: string): Promise<void> {
  await page.goto(`${server.origin}/ru/sign-in`);
  await page.locator("[name=username]").fill(username);
  await page.locator("[name=password]").fill(password);
  await page.locator("main form button").last().click();
  await page.waitForURL(/\/today$/);
}

/** Once nothing more is written: a line comes with the end of an answer, and answers overlap. */
async function settledLines(server: RunningServer): Promise<unknown[]> {
  let lines = server.log();
  for (;;) {
    await new Promise((done) => setTimeout(done, 400));
    const now = server.log();
    if (now.length === lines.length) return now;
    lines = now;
  }
}

/** Of the youngest; not one of those whose cards visitors are given. */
async function pupilWithCard(db: Db): Promise<{ accountId: string; schoolId: string }> {
  return db
    .selectFrom("cards")
    .innerJoin("class_pupils", "class_pupils.account_id", "cards.account_id")
    .innerJoin("classes", "classes.id", "class_pupils.class_id")
    .select(["cards.account_id as accountId", "classes.school_id as schoolId"])
    .where("classes.grade", "=", 2)
    .executeTakeFirstOrThrow();
}

async function slipsFor(db: Db, waveId: string): Promise<string[]> {
  const wave = (await findWaveById(db, waveId))!;
  const psychologist = await db
    .selectFrom("accounts")
    .select("id as accountId")
    .where("username", "=", "psychologist")
    .executeTakeFirstOrThrow();
  const viewer = { ...psychologist, schoolId: wave.schoolId, roles: ["psychologist"] } as unknown as Viewer;
  const result = await printSlips(db, { viewer, wave, cohort: "parents", count: 1 });
  return "codes" in result ? result.codes : [];
}
