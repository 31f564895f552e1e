import type { Page } from "@playwright/test";
import { expect, languages, next, openStep, signIn, test, whenReady } from "./journey.ts";

const points = ["reachable", "looked"];
const ways = ["takePart", "listen", "other", "talk"];

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
  await page.locator("[name=close]").waitFor();

  await pupil.goto("/kk/today");
  await whenReady(pupil);
  await pupil.locator("[data-in-class] a").click();
  await expect(pupil.locator("#opening")).toBeVisible();
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

  await page.locator("[name=close]").click();
  await expect(page.locator("[name=close]")).toHaveCount(0);
  await pupil.reload();
  await expect(pupil.locator("#opening")).toHaveCount(0);
  await expect(pupil.locator("main")).toContainText("Светлана Коваленко");
});

test("nobody who is signed out finds it, in any language", async ({ page, complaints }) => {
  for (const language of languages) {
    expect((await page.goto(`/${language}/courses/b/b13`))?.status()).toBe(404);
    await page.goto(`/${language}/courses/b`);
    await expect(page.locator("main a[href$='/b13']")).toHaveCount(0);
  }
  complaints.splice(0);
});
