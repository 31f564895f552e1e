import type { Page } from "@playwright/test";
import type { Db } from "#db/connection.ts";
import { expect, languages, signIn, test, whenReady, type Language } from "./journey.ts";
import { openPresenter, press } from "./present-lesson.ts";
import { expectNoViolation } from "./no-violation.ts";
import { voteAll } from "./vote-by-phone.ts";

/** A class of the teacher’s that no other journey asks; each of these journeys has another. */
async function addressOfPoll(db: Db, grade: number, letter = "А"): Promise<string> {
  const { id } = await db
    .selectFrom("classes")
    .select("id")
    .where("grade", "=", grade)
    .where("letter", "=", letter)
    .executeTakeFirstOrThrow();
  return `classes/${id}/polls/b/b1/rule`;
}

async function openPoll(page: Page, address: string, language: Language = "kk"): Promise<string> {
  await page.goto(`/${language}/${address}`);
  await whenReady(page);
  await page.locator("[data-poll=ready] > form button").click();
  return (await page.locator("[data-poll-code]").getAttribute("data-poll-code"))!;
}

async function expectSound(page: Page, what: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expectNoViolation(page, what);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess, `${what} is too wide`).toBeLessThanOrEqual(0);
}

test("a class of grade 8 votes by phone, and the result appears on the screen when the poll is closed", async ({
  page,
  browser,
  baseURL,
  db,
  complaints,
}) => {
  test.setTimeout(180_000);
  await signIn(page, "teacher", "kk");
  const address = await addressOfPoll(db, 8);
  const code = await openPoll(page, address);
  await expect(page.locator(".poll-qr")).toBeVisible();

  // The first phone types the code, in each language, on a small screen, with the keyboard alone.
  const phone = await (
    await browser.newContext({ baseURL, viewport: { width: 360, height: 640 } })
  ).newPage();
  for (const language of languages) {
    await phone.goto(`/${language}/poll`);
    await whenReady(phone);
    await expect(phone.locator("main[data-page=poll]")).toHaveCount(1);
    await expectSound(phone, `${language}: the code`);
    await phone.locator("[name=code]").focus();
    await phone.keyboard.type("00000000");
    await phone.keyboard.press("Enter");
    await expect(phone.locator(".error-summary")).toBeFocused();
    await expectSound(phone, `${language}: a wrong code`);
    await phone.locator("[name=code]").fill(code);
    await phone.keyboard.press("Enter");
    await phone.locator("main[data-page=poll] .poll-question").waitFor();
    await expectSound(phone, `${language}: the door`);
  }
  await phone.locator("main form button").focus();
  await phone.keyboard.press("Enter");
  await phone.locator("main [type=radio]").first().waitFor();
  await expectSound(phone, "the paper");
  await phone.locator("main form button").click();
  await expect(phone.locator(".error-summary")).toBeFocused();
  await phone.locator("main [type=radio]").first().focus();
  await phone.keyboard.press("ArrowDown");
  await phone.keyboard.press("Tab");
  await phone.keyboard.press("Enter");
  await expect(phone.locator(".notice[data-tone=leaf]")).toBeVisible();
  await expectSound(phone, "thanks");
  await phone.goto(`/kk/poll/${code}`);
  await expect(phone.locator("h1")).toBeVisible();
  await expect(phone.locator("main :is(form, [type=radio])")).toHaveCount(0);
  await expectSound(phone, "no second paper");

  // A pupil of the class who is signed in needs no code.
  const { username } = await db
    .selectFrom("class_pupils")
    .innerJoin("accounts", "accounts.id", "class_pupils.account_id")
    .select("accounts.username")
    .where("class_pupils.class_id", "=", address.split("/")[1]!)
    .orderBy("accounts.username", "desc")
    .executeTakeFirstOrThrow();
  const pupil = await (
    await browser.newContext({ baseURL, viewport: { width: 768, height: 900 } })
  ).newPage();
  await signIn(pupil, username!, "ru");
  await pupil.goto("/ru/poll");
  await expect(pupil.locator("main .poll-question")).toBeVisible();

  // A phone without JavaScript.
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await plain.goto("/ru/poll");
  await plain.locator("[name=code]").fill(code);
  await plain.locator("main form button").click();
  await plain.locator("main form button").click();
  await plain.locator("label.choice").nth(1).click();
  await plain.locator("main form button").click();
  await expect(plain.locator(".notice[data-tone=leaf]")).toBeVisible();

  await voteAll(browser, baseURL!, code, ["names", "names", "room", "stop"]);
  await expect(page.locator(".poll-count")).toHaveAttribute("data-votes", "6");
  await expect(page.locator(".poll-result")).toHaveCount(0);
  await voteAll(browser, baseURL!, code, ["room", "photos", "telling", "names"]);
  await expect(page.locator(".poll-count")).toHaveAttribute("data-votes", "10");
  await expect(page.locator(".poll-result")).toHaveCount(0);
  await expectSound(page, "an open poll");
  await page.locator("[data-poll=open] form button").click();
  await expect(page.locator("[data-poll=closed]")).toBeFocused();
  await expect(page.locator(".poll-result")).toHaveAttribute("data-votes", "10");
  await expect(page.locator(".poll-result [data-option=room] td").first()).toHaveText("4");

  for (const language of languages) {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${language}/${address}`);
      await expectSound(page, `${language}, ${width}: the screen with a result`);
    }
  }
  await phone.goto(`/kk/poll/${code}`);
  await expect(phone.locator("h1")).toHaveCount(1);
  await expect(phone.locator("main [type=radio]")).toHaveCount(0);
  // A browser reports an answer such as “closed” as an error of its own.
  complaints.length = 0;
});

test("a teacher without JavaScript opens a poll, and with three answers nothing of it is left", async ({
  browser,
  baseURL,
  db,
}) => {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await signIn(page, "teacher", "ru");
  await page.goto(`/ru/${await addressOfPoll(db, 5)}`);
  await page.locator("[data-poll=ready] > form button").click();
  const code = (await page.locator("[data-poll-code]").getAttribute("data-poll-code"))!;
  await voteAll(browser, baseURL!, code, ["names", "room", "stop"]);
  await page.reload();
  await expect(page.locator(".poll-count")).toHaveAttribute("data-votes", "3");
  await page.locator("[data-poll=open] form button").click();
  await expect(page.locator("[data-poll=ready] .notice[data-tone=sun]")).toBeVisible();
  await expect(page.locator("[data-poll=ready] .hand-count")).toBeVisible();
  await expect(page.locator("[data-poll=ready] > form button")).toBeVisible();
});

test("without a connection the class raises its hands, and the screen counts them", async ({
  page,
  context,
  db,
  complaints,
}) => {
  await signIn(page, "teacher", "en");
  await page.goto(`/en/${await addressOfPoll(db, 3)}`);
  await whenReady(page);
  await context.setOffline(true);
  await page.locator("[data-poll=ready] > form button").click();
  const row = page.locator(".hand-count [data-option=stop]");
  await row.getByRole("button").last().focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press("Enter");
  await row.getByRole("button").first().click();
  await expect(row.locator("output")).toHaveText("2");
  await expectSound(page, "hands");
  await context.setOffline(false);
  await page.locator(".class-poll > button").click();
  await expect(page.locator("[data-poll=ready]")).toBeVisible();
  // The lost connection is an error to the browser.
  complaints.length = 0;
});

test("a teacher whose session has ended is told so, and signs in on the way back to the poll", async ({
  page,
  context,
  db,
  complaints,
}) => {
  await signIn(page, "teacher", "en");
  const address = await addressOfPoll(db, 3);
  await openPoll(page, address, "en");
  const close = page.locator("[data-poll=open] form button");
  await page.route("**/state", (route) => route.abort(), { times: 1 });
  await close.click();
  await expect(page.locator(".poll-board > [role=status]")).toBeVisible();
  await expect(page.locator(".poll-board > [role=status]")).toHaveCount(0, { timeout: 15_000 });
  await context.clearCookies();
  await close.click();
  const toSignIn = page.locator(".class-poll > .notice a");
  await expect(toSignIn).toHaveAttribute("href", `/en/sign-in?to=${encodeURIComponent(`/en/${address}`)}`);
  await expect(page.locator(".poll-board > [role=status]")).toHaveCount(0);
  // The lost connection is an error to the browser.
  complaints.length = 0;
});

test("an open poll fits the presenter in a small window and its result the projector, whatever the language", async ({
  page,
  browser,
  baseURL,
  db,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "head", "kk");
  await page.setViewportSize({ width: 360, height: 740 });
  const [, id = ""] = (await addressOfPoll(db, 7, "В")).split("/");
  for (const language of languages) {
    await openPresenter(page, language, "b1");
    while ((await page.locator(".stage [data-kind=poll]").count()) === 0) await press(page, "PageDown");
    await page.locator(".stage select").selectOption(id);
    const open = page.locator(".stage [data-poll=ready] > form button");
    await open.or(page.locator(".stage [data-poll=open]")).first().waitFor();
    if (await open.isVisible()) await open.click();
    await expect(page.locator(".stage .poll-qr")).toBeVisible();
    await expectFit(language);
  }
  const code = (await page.locator("[data-poll-code]").getAttribute("data-poll-code"))!;
  await voteAll(browser, baseURL!, code, [...Array<string>(10).fill("room"), "names", "stop"]);
  await page.locator(".stage [data-poll=open] form button").click();
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const language of languages) {
    await openPresenter(page, language, "b1");
    while ((await page.locator(".stage [data-kind=poll]").count()) === 0) await press(page, "PageDown");
    await page.locator(".stage select").selectOption(id);
    await expect(page.locator(".stage .poll-result")).toHaveAttribute("data-votes", "12");
    await expectFit(`${language}, the result`);
  }

  async function expectFit(what: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    const excess = () => page.locator(".stage").evaluate((stage) => stage.scrollHeight - stage.clientHeight);
    await expect.poll(excess, what).toBe(0);
  }
});
