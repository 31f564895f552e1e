import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, languages, signIn, test, whenReady, type Language } from "./journey.ts";

const open = [
  "",
  "/sign-in",
  "/card",
  "/class-sign-in",
  "/courses",
  "/courses/a",
  "/courses/b",
  "/courses/c",
  "/parents",
  "/help",
  "/privacy",
  "/no-such-page",
];
const lessons = ["/courses/a/a3", "/courses/b/b7", "/courses/c/c5"];
const bySigningIn: [string, string[]][] = [
  ["student", ["/today", "/courses", "/help"]],
  ["student-junior", ["/today"]],
  ["teacher", ["/today", "/classes", "/training", "/courses/staff", "/courses/staff/t4"]],
  ["psychologist", ["/today", "/training"]],
  ["pedagogue", ["/today"]],
  ["head", ["/today", "/classes", "/training"]],
  ["operator", ["/today"]],
];

for (const language of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width: colorScheme === "light" ? 360 : 1280, height: 800 } });

      test("axe finds nothing on the open pages", async ({ page, complaints }) => {
        test.setTimeout(180_000);
        for (const path of open) await expectSound(page, language, path);
        complaints.length = 0;
        for (const path of lessons) await expectSoundLesson(page, language, path);
      });

      for (const [username, paths] of bySigningIn) {
        test(`axe finds nothing on what ${username} sees`, async ({ page }) => {
          test.setTimeout(120_000);
          await signIn(page, username, language);
          for (const path of paths) await expectSound(page, language, path);
          if (username === "teacher") {
            await page.goto(`/${language}/classes`);
            const link = await page.locator("main .card-link").first().getAttribute("href");
            await expectSound(page, language, link!.slice(3));
          }
        });
      }
    });
  }
}

/** Axe, and what every page owes: its language, a title, help and quick exit on the screen, nothing wider than the screen. */
async function expectSound(page: Page, language: Language, path: string): Promise<void> {
  await page.goto(`/${language}${path}`);
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator("html"), path).toHaveAttribute("lang", language);
  expect(await page.title(), path).not.toBe("");
  await expect(page.locator("main[data-page]"), path).toHaveCount(1);
  await expect(page.locator("[data-quick-exit]:visible").first(), path).toBeInViewport();
  await expect(page.locator(`header a.button[href="/${language}/help"]`), path).toBeInViewport();
  await expectNotTooWide(page, path);
  await expectNoViolation(page, path);
}

/** All steps side by side, so that one look finds what is wrong in any of them. */
async function expectSoundLesson(page: Page, language: Language, path: string): Promise<void> {
  await page.goto(`/${language}${path}`);
  await whenReady(page);
  await page.evaluate(() => {
    for (const step of document.querySelectorAll<HTMLElement>("[data-step]")) step.style.display = "grid";
  });
  await expect(page.locator("[data-step]:visible"), path).toHaveCount(7);
  await expectNotTooWide(page, path);
  await expectNoViolation(page, path);
}

async function expectNotTooWide(page: Page, path: string): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess, `${path} is too wide`).toBeLessThanOrEqual(0);
}

async function expectNoViolation(page: Page, path: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(said, path).toEqual([]);
}
