import { expect, languages, test } from "./journey.ts";

const parts = ["plain", "surveys", "exact", "limits", "attacks"];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });

    for (const language of languages) {
      test(`on a phone the privacy page is short in ${language}, and each of its links opens what it leads to`, async ({
        page,
      }) => {
        await page.goto(`/${language}/privacy`);
        for (const part of parts) await expect(page.locator(`#${part}`)).toBeHidden();
        const height = await page.locator("main").evaluate((main) => main.getBoundingClientRect().height);
        expect(height).toBeLessThan(2600);
        for (const part of parts.slice(1)) {
          await page.locator(`a[href="#${part}"]`).click();
          await expect(page.locator(`#${part}`)).toBeVisible();
        }
      });
    }

    test("an address that leads into a part opens it", async ({ page }) => {
      await page.goto("/ru/privacy#surveys");
      await expect(page.locator("#surveys")).toBeVisible();
      await expect(page.locator("#limits")).toBeHidden();
    });

    test("on paper everything is open", async ({ page }) => {
      await page.goto("/kk/privacy");
      const onScreen = await page
        .locator(".fold")
        .last()
        .evaluate((fold) => fold.getBoundingClientRect().height);
      await page.emulateMedia({ media: "print" });
      for (const part of parts) await expect(page.locator(`#${part}`)).toBeVisible();
      const onPaper = await page
        .locator(".fold")
        .last()
        .evaluate((fold) => fold.getBoundingClientRect().height);
      expect(onPaper).toBeGreaterThan(3 * onScreen);
    });
  });
}
