import { expect, languages, signIn, test } from "./journey.ts";

for (const language of languages) {
  test(`a head's menu is one row on a phone, in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await signIn(page, "head", language);
    const ways = page.locator(".page-nav a");
    await expect(ways).toHaveCount(5);
    for (const way of await ways.all()) {
      await way.click();
      await expect(way).toHaveAttribute("aria-current", "page");
      const boxes = await ways.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
      expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
      expect(Math.min(...boxes.map(({ x }) => x))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(360);
    }
  });

  test(`what a class was taught fits a tablet with all its columns, in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 900 });
    await signIn(page, "teacher", language);
    await page.goto(`/${language}/classes`);
    await page.locator("main a.card-link").first().click();
    const table = page.locator(".table-scroll:has(.taught)");
    await expect(table.locator("tbody a").first()).toBeVisible();
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });
}
