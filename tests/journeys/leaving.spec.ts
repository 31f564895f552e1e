import { expect, newPupil, signIn, test, whenReady } from "./journey.ts";
import { playScenario } from "./take-lesson.ts";

const neutral = /wikipedia\.org/;

test.beforeEach(async ({ context }) => {
  await context.route(neutral, (route) =>
    route.fulfill({ contentType: "text/html", body: "a neutral page" }),
  );
});

test("the quick exit leaves at once, signs out, and the way back shows nothing", async ({
  page,
  context,
  db,
}) => {
  await signIn(page, await newPupil(db));
  await page.goto("/kk/courses/b/b7");
  await whenReady(page);
  await page.locator("[data-quick-exit]:visible").first().click();
  await page.waitForURL(neutral);
  await expect
    .poll(async () => (await context.cookies()).map(({ name }) => name))
    .not.toContain("senim-session");
  await page.goBack();
  await expect(page.locator("main")).not.toHaveAttribute("data-page", "today");
  await page.goto("/kk/today");
  await page.waitForURL(/\/sign-in/);
});

test("Shift three times is the quick exit too", async ({ page }) => {
  await page.goto("/ru/help");
  await whenReady(page);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  await page.waitForURL(neutral);
});

test("so is the hidden link, which is the first thing that Tab reaches", async ({ page }) => {
  await page.goto("/en/help");
  await whenReady(page);
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.waitForURL(neutral);
});

test("signing out without a connection says what is not saved, and lets one stay", async ({
  page,
  context,
  db,
  complaints,
}) => {
  await signIn(page, await newPupil(db), "en");
  await page.goto("/en/courses/b/b7#practice");
  await whenReady(page);
  await context.setOffline(true);
  await playScenario(page, "backpack");
  await page.locator("header form[action$='/sign-out'] button").click();
  const dialog = page.locator("dialog[open]");
  const waiting = await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith("senim-outbox-")) ?? "";
    return (JSON.parse(sessionStorage.getItem(key) ?? "[]") as unknown[]).length;
  });
  expect(waiting).toBeGreaterThan(1);
  await expect(dialog).toContainText(`not saved: ${waiting}.`);
  await dialog.getByRole("button").first().click();
  await expect(dialog).toHaveCount(0);

  await context.setOffline(false);
  await expect(page.locator(".save-note:visible")).toHaveAttribute("data-save", "saved");
  await page.locator("header form[action$='/sign-out'] button").click();
  await page.waitForURL(/\/sign-in/);
  complaints.length = 0;
});

test("signing out on a slow line waits for what is on its way, and asks nothing", async ({ page, db }) => {
  await signIn(page, await newPupil(db), "en");
  await page.goto("/en/courses/b/b7#practice");
  await whenReady(page);
  await page.route("**/progress", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await route.continue();
  });
  await playScenario(page, "backpack");
  await page.locator("header form[action$='/sign-out'] button").click();
  await page.waitForURL(/\/sign-in/);
});

test("answers wait and are asked about on any page, not on the lesson's alone", async ({
  page,
  db,
  complaints,
}) => {
  await signIn(page, await newPupil(db), "en");
  await page.goto("/en/courses/b/b7#practice");
  await whenReady(page);
  await page.route("**/progress", (route) => route.abort());
  await playScenario(page, "backpack");
  await page.locator("header a[href='/en/today']").click();
  await expect(page.locator("main")).toHaveAttribute("data-page", "today");
  await page.locator("header form[action$='/sign-out'] button").click();
  await expect(page.locator("dialog[open]")).toContainText(/not saved: [1-9]/);
  await page.unroute("**/progress");
  await page.locator("dialog[open] button").first().click();
  await page.locator("header form[action$='/sign-out'] button").click();
  await page.waitForURL(/\/sign-in/);
  complaints.length = 0;
});

test("after signing out the back button shows no private page", async ({ page, db }) => {
  await signIn(page, await newPupil(db));
  await page.goto("/kk/courses/b/b7");
  await page.goto("/kk/today");
  await page.locator("header form[action$='/sign-out'] button").click();
  await page.waitForURL(/\/sign-in/);
  await page.goBack();
  await expect(page.locator("[data-page=today]")).toHaveCount(0);
});
