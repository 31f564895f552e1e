import type { Page } from "@playwright/test";
import { expect, newPupil, openStep, signIn, test } from "./journey.ts";

/** One whose list of people stands right below its exit, and one with words between. */
const lessons = ["b/b7", "a/a3"];

/** Every place that says whom to go to, on the part of the page that is seen. */
const helpBlocks = (page: Page) => openStep(page).locator(".help-lines:visible");

for (const scripts of ["with", "without"] as const) {
  test.describe(`${scripts} JavaScript, on a phone`, () => {
    test.use({ javaScriptEnabled: scripts === "with", viewport: { width: 360, height: 740 } });

    test("a child who wants to talk to an adult is told once whom to go to", async ({ page, db }) => {
      await signIn(page, await newPupil(db));
      for (const lesson of lessons) {
        await page.goto(`/kk/courses/${lesson}#exit`);
        await expect(helpBlocks(page), lesson).toHaveCount(1);
        await page.locator("[data-kind=exit] label").last().click();
        await expect(page.locator(".exit-adult .help-lines"), lesson).toBeVisible();
        await expect(helpBlocks(page), lesson).toHaveCount(1);
        await page.locator("[data-kind=exit] label").first().click();
        await expect(page.locator(".exit-adult .help-lines"), lesson).toBeHidden();
        await expect(helpBlocks(page), lesson).toHaveCount(1);
      }
    });
  });
}

test("what a child chose is not told on paper by a list that is missing there", async ({ page, db }) => {
  await signIn(page, await newPupil(db));
  await page.goto("/kk/courses/b/b7#exit");
  await page.locator("[data-kind=exit] label").last().click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#exit .step-helpers")).toBeVisible();
  await expect(page.locator(".exit-adult .help-lines")).toBeHidden();
});
