import type { Page } from "@playwright/test";
import { expect, languages, signIn, test } from "./journey.ts";
import { lessons } from "./listed-lessons.ts";
import { expectNoViolation } from "./no-violation.ts";

/** Of the 96 dots that paper has to an inch too. */
const millimetre = 96 / 25.4;
const a4 = { width: Math.floor((210 - 2 * 14) * millimetre), height: (297 - 2 * 13) * millimetre };

async function countPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** How the page lies on paper as wide as A4 between its margins. */
async function lieOnPaper(page: Page) {
  return page.evaluate(() => {
    const heights = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect().height);
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0).length;
    const uncut = [...document.querySelectorAll(".cut-card, .exit-slip, .home-half, .fold-cards > li")];
    return {
      excess: document.documentElement.scrollWidth - innerWidth,
      frame: seen("header, footer, nav, button") - seen(".sheet header"),
      halves: Math.max(0, ...heights(".home-half")),
      cards: Math.max(0, ...uncut.map((one) => one.getBoundingClientRect().height)),
      cuttable: uncut.filter((one) => getComputedStyle(one).breakInside !== "avoid").length,
      dark: [...document.querySelectorAll("body, main, .sheet")].filter((one) => {
        return !["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(getComputedStyle(one).backgroundColor);
      }).length,
    };
  });
}

for (const language of languages) {
  test(`in ${language} every lesson's plan is at most two pages, and its handouts fit A4`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    // A dark screen must not reach the paper.
    await page.emulateMedia({ colorScheme: "dark" });
    // The head has learned to lead sensitive lessons.
    await signIn(page, "head", language);
    for (const { course, id } of lessons) {
      for (const part of ["plan", "handouts"]) {
        const at = `${id}, ${part}`;
        await page.goto(`/${language}/courses/${course}/${id}/print?part=${part}`);
        await expect(page.locator("main[data-page=print]"), at).toHaveCount(1);
        await page.evaluate(() => document.fonts.ready);
        const pages = await countPages(page);
        expect(pages, at).toBeGreaterThanOrEqual(1);
        if (part === "plan") expect(pages, at).toBeLessThanOrEqual(2);

        await page.emulateMedia({ media: "print" });
        await page.setViewportSize({ width: a4.width, height: 1000 });
        const { halves, cards, ...rest } = await lieOnPaper(page);
        expect(rest, at).toEqual({ excess: 0, frame: 0, cuttable: 0, dark: 0 });
        expect(halves, at).toBeLessThanOrEqual(a4.height / 2);
        expect(cards, at).toBeLessThanOrEqual(a4.height);
        await page.emulateMedia({ media: null });
      }
    }
  });

  test(`in ${language} axe finds nothing on the sheets, and none is wider than a phone`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 360, height: 800 });
    await signIn(page, "head", language);
    for (const lesson of ["b/b7", "b/b4"]) {
      for (const part of ["plan", "notes", "handouts", "lesson"]) {
        await page.goto(`/${language}/courses/${lesson}/print?part=${part}`);
        await expectNoViolation(page, `${lesson}, ${part}`);
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(excess, `${lesson}, ${part}`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test("a teacher goes from the lesson to its plan, and to the handouts, and prints", async ({ page }) => {
  await signIn(page, "teacher", "ru");
  await page.goto("/ru/courses/b/b7");
  await page.locator("main a[href='/ru/courses/b/b7/print']").click();
  await expect(page.locator("[data-sheet=plan] h2")).toHaveText("От свидетеля к защитнику");
  await expect(page.locator("[data-sheet=plan]")).toContainText("Светлана Коваленко");
  await page.locator("main nav a[href*='part=handouts']").click();
  await expect(page.locator("[data-sheet=roleplay] .cut-card")).toHaveCount(6);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.locator("main .buttons button").click();
  await expect(page.locator("body[data-printed]")).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the plan and the handouts are there, and print the same", async ({ page }) => {
    await signIn(page, "teacher", "kk");
    await page.goto("/kk/courses/b/b4/print");
    await expect(page.locator("[data-sheet=plan] tbody tr")).toHaveCount(7);
    expect(await countPages(page)).toBeLessThanOrEqual(2);
    await page.locator("main nav a[href*='part=handouts']").click();
    await expect(page.locator("[data-sheet=plan] .plan-paper")).toBeVisible();
    await expect(page.locator("main button")).toHaveCount(0);
  });
});
