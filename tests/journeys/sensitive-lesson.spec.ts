import type { Page } from "@playwright/test";
import { messagesFor } from "#app/messages/messages.server.ts";
import { minutesOpen } from "#app/learning/courses/lesson-opening.ts";
import {
  expect,
  languages,
  newPupil,
  next,
  openStep,
  signIn,
  test,
  whenReady,
  type Language,
} from "./journey.ts";
import { expectNoViolation } from "./no-violation.ts";
import { press } from "./present-lesson.ts";

const points = ["reachable", "looked"];
const ways = ["takePart", "listen", "other", "talk"];
const topic = "Үйде қиын болғанда";
const neutralTitle = "Сынып сағатындағы сабақ";

/** The address of the class that the visitors' pupil is in. */
async function classAddress(page: Page): Promise<string> {
  await page.goto("/kk/classes");
  const address = await page.locator("main .card-link", { hasText: "7А" }).getAttribute("href");
  return address ?? "";
}

async function visitor(page: Page, username: string): Promise<Page> {
  const other = await (await page.context().browser()!.newContext()).newPage();
  await signIn(other, username);
  return other;
}

/** Opens the lesson to 7А; the address of the class. */
async function openFor7A(page: Page, language: Language): Promise<string> {
  const address = (await classAddress(page)).replace(/^\/kk/, `/${language}`);
  await page.goto(`${address}/open-lesson?lesson=b13`);
  for (const point of points) await page.locator(`[name=${point}]`).check();
  await page.locator("main form button").click();
  await page.locator("main button[value=close]").waitFor();
  return address;
}

/** Everything that leaves this page from now on. */
function listRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  return asked;
}

test("a lesson on a hard topic is refused, opened, taken by its class in four ways, and closed", async ({
  page,
  complaints,
}) => {
  const teacher = await visitor(page, "teacher");
  await teacher.goto(`${await classAddress(teacher)}/open-lesson`);
  await expect(teacher.locator("main a[href='/kk/courses/staff/t5']")).toBeVisible();
  await expect(teacher.locator("main form")).toHaveCount(0);

  const pupil = await visitor(page, "student");
  await pupil.goto("/kk/courses/b/b13");
  await expect(pupil.locator("main")).toContainText("Светлана Коваленко");
  await expect(pupil.locator("[data-step]")).toHaveCount(0);

  await signIn(page, "head");
  await page.goto(`${await classAddress(page)}/open-lesson?lesson=b13`);
  await whenReady(page);
  await page.locator("main form button").click();
  await expect(page.locator(".error-summary li")).toHaveCount(points.length);
  complaints.splice(0);
  for (const point of points) await page.locator(`[name=${point}]`).check();
  await page.locator("main form button").click();
  await page.locator("main button[value=close]").waitFor();

  await pupil.goto("/kk/today");
  await whenReady(pupil);
  await expect(pupil.locator("[data-in-class] h2")).toHaveText(neutralTitle);
  await expect(pupil.locator("body")).not.toContainText(topic);
  await pupil.locator("[data-in-class] a").click();
  await expect(pupil.locator("#opening")).toBeVisible();
  await expect(pupil.locator("h1")).toHaveText(topic);
  await expect(pupil).toHaveTitle(`${neutralTitle} · Senim`);
  await expect(openStep(pupil)).toHaveCount(0);
  await pupil.waitForLoadState("networkidle");
  const address = pupil.url();
  const asked = listRequests(pupil);
  for (const way of ways) {
    await pupil.locator(`#opening input[value=${way}]`).check();
    await expect(pupil.locator("[data-choice]:visible")).toHaveCount(1);
    await expect(pupil.locator(`[data-choice=${way}]`)).toBeVisible();
  }
  await expect(pupil.locator("[data-choice=talk] a[href='tel:111']")).toBeVisible();
  expect([asked, pupil.url()]).toEqual([[], address]);
  const kept = await pupil.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
  );
  for (const way of ways) expect(kept).not.toContain(way);

  await pupil.locator("#opening input[value=listen]").check();
  await next(pupil);
  await expect(openStep(pupil)).toHaveAttribute("data-step", "check-in");
  await pupil.locator("a[href='#opening']").click();
  await expect(pupil.locator("#opening")).toBeVisible();

  await page.locator("main button[value=close]").click();
  await expect(page.locator("main button[value=close]")).toHaveCount(0);
  await pupil.reload();
  await expect(pupil.locator("#opening")).toHaveCount(0);
  await expect(pupil.locator("main")).toContainText("Светлана Коваленко");
});

test("the presenter keeps the lesson open, says when it has lost its line, and prolongs and closes at a press", async ({
  page,
  complaints,
  db,
}) => {
  await signIn(page, "head", "ru");
  const address = await openFor7A(page, "ru");
  const class7A = address.split("/").at(-1) ?? "";
  const learner = await visitor(page, await newPupil(db, class7A));
  await learner.clock.install();
  await learner.goto("/ru/courses/b/b13");
  await whenReady(learner);
  await learner.locator("#opening input[value=listen]").check();
  await next(learner);
  await expect(openStep(learner)).toHaveAttribute("data-step", "check-in");

  await page.goto(address);
  await expectNoViolation(page, "a class that has it open");

  await page.goto("/ru/courses/b/b13/present");
  await whenReady(page);
  await expect(page).toHaveTitle("B13 · Senim");
  const told = page.waitForRequest((request) => request.method() === "POST");
  await press(page, "PageDown");
  expect((await told).url()).toContain(`/classes/${class7A}/open-lesson/b13`);
  await press(page, "h");
  await expect(page.locator(".presenter-panel .opening-time")).toContainText("открыт до");
  await press(page, "h");
  await expect(page.locator(".opening-time")).toHaveCount(0);

  // A page that is opened anew has told nothing in this minute yet.
  await page.reload();
  await whenReady(page);
  await press(page, "h");
  await page.locator(".opening-time").waitFor();
  await press(page, "h");
  await page.context().setOffline(true);
  await press(page, "PageDown");
  await expect(page.locator(".presenter-top .opening-time")).toContainText("Нет связи");
  expect(await page.locator(".presenter-top").evaluate((top) => top.clientHeight)).toBeLessThanOrEqual(60);
  await page.context().setOffline(false);
  await page.locator(".presenter-top .opening-time button").click();
  await expect(page.locator(".presenter-top .opening-time")).toHaveCount(0);
  complaints.splice(0);

  await press(page, "h");
  await page.locator(".presenter-panel .opening-time button").last().click();
  await expect(page.locator(".presenter-panel .opening-time")).toContainText("закрыт");
  await expect(page.locator(".presenter-panel .opening-time a")).toHaveAttribute("target", "_blank");

  // The learner goes on reading a page that was loaded long ago; when its time is over, nothing of the lesson stays.
  for (let minutes = 0; minutes <= minutesOpen; minutes += 13) {
    await expect(openStep(learner)).toHaveCount(1);
    await learner.keyboard.press("ArrowDown");
    await learner.clock.fastForward("13:00");
  }
  await expect(learner.locator("[data-step]")).toHaveCount(0);
  await expect(learner.locator("main")).toContainText("Светлана Коваленко");
});

test("a teacher goes on with it or closes it on today and with the class, without JavaScript too", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "head");
  const address = await openFor7A(page, "kk");
  await page.goto(address);
  await page.locator("main button[value=prolong]").click();
  await page.waitForURL((url) => url.pathname === address && url.searchParams.has("prolonged"));
  await expect(
    page.locator("main [role=status]", { hasText: messagesFor("kk").openLesson.prolonged }),
  ).toBeVisible();
  await page.goto("/kk/today");
  // Other journeys open such lessons for other classes.
  const closes = page.locator("main button[value=close][aria-label*='7А']");
  await closes.click();
  await page.waitForURL("/kk/today");
  await expect(closes).toHaveCount(0);
  await context.close();
});

test("a teacher who taught it without opening it learns how that stands, and the head reads it", async ({
  page,
  complaints,
}) => {
  await signIn(page, "teacher");
  await page.goto("/kk/classes");
  await page.locator("main .card-link", { hasText: "8А" }).click();
  await page.waitForURL(/\/classes\/[^/]+$/);
  const address = new URL(page.url()).pathname;
  await page.goto(`${address}/log?lesson=b13`);
  await whenReady(page);
  await expectNoViolation(page, "the log of a lesson that was not opened");
  await page.locator("[name=present]").fill("5");
  await page.locator("[name=engagement]").nth(3).check();
  await page.locator("[name=worry][value=no]").check();
  await page.locator(".log-form button").click();
  await expect(page.locator("#unopened-error")).toBeVisible();
  complaints.splice(0);
  await expect(page.locator("[name=present]")).toHaveValue("5");
  await page.locator("[name=unopened]").check();
  await page.locator(".log-form button").click();
  await expect(page.locator("main a[href='/kk/courses/staff/t5']")).toBeVisible();

  const head = await visitor(page, "head");
  await head.goto("/kk/classes");
  await expect(head.locator(".log-overview .log-without-opening")).toContainText("B13");
  await expectNoViolation(head, "the head's table");
  await head.goto(address);
  await expect(head.locator(".taught .log-without-opening")).toHaveCount(1);
});

test("nobody who is signed out finds it, in any language", async ({ page, complaints }) => {
  for (const language of languages) {
    expect((await page.goto(`/${language}/courses/b/b13`))?.status()).toBe(404);
    await page.goto(`/${language}/courses/b`);
    await expect(page.locator("main a[href$='/b13']")).toHaveCount(0);
  }
  complaints.splice(0);
});
