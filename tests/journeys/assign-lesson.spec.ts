import { expect, signIn, test } from "./journey.ts";

test.use({ javaScriptEnabled: false });

test("who missed the class hour is given the lesson alone, changed and withdrawn, without JavaScript", async ({
  page,
  browser,
}) => {
  const pupil = await browser.newPage({ javaScriptEnabled: false });
  await signIn(pupil, "student");
  const due = pupil.locator("[data-due]");
  const before = await due.count();

  await signIn(page, "teacher");
  await page.goto("/kk/classes");
  const address = await page.locator("main .card-link", { hasText: "7А" }).getAttribute("href");
  await page.goto(`${address}/assign?lesson=b4&to=pupils`);
  await page.locator(".tick-boxes label", { hasText: "Есенова Айару" }).locator("input").check();
  await page.locator("main form button").click();
  const given = page.locator(".assigned-list li", { hasText: "B4" });
  await expect(given).toContainText("Есенова Айару");

  await pupil.goto("/kk/today");
  await expect(due).toHaveCount(before + 1);
  await expect(pupil.locator("[data-due] a[href='/kk/courses/b/b4']")).toBeVisible();

  await given.locator("a").click();
  await expect(page.locator("[value=pupils]")).toBeChecked();
  await page.locator("[name=withdraw]").click();
  await expect(given).toHaveCount(0);
  await pupil.goto("/kk/today");
  await expect(due).toHaveCount(before);
});
