import type { Page } from "@playwright/test";
import type { Db } from "#db/connection.ts";
import { expect, languages, signIn, test, whenReady, type Language } from "./journey.ts";
import { expectNoViolation } from "./no-violation.ts";

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
  "/poll",
  "/no-such-page",
];
const lessons = ["/courses/a/a3", "/courses/b/b7", "/courses/c/c5"];
/** `:class` is 7А, the own class of teacher and head. What a wave of the survey shows has journeys of its own. */
const bySigningIn: [string, string[]][] = [
  ["student", ["/today", "/courses", "/help"]],
  ["student-junior", ["/today"]],
  [
    "teacher",
    [
      "/today",
      "/classes",
      "/classes/:class",
      "/classes/:class/log",
      "/classes/:class/assign",
      "/classes/:class/open-lesson",
      "/classes/:class/cards",
      "/classes/:class/polls/b/b1/rule",
      "/training",
      "/courses/staff",
      "/courses/staff/t4",
    ],
  ],
  ["psychologist", ["/today", "/training"]],
  ["pedagogue", ["/today"]],
  // Who has learned to lead sensitive lessons.
  [
    "head",
    ["/today", "/classes", "/training", "/classes/:class/open-lesson", "/courses/b/b7/print", "/surveys"],
  ],
  ["operator", ["/today"]],
];
/** Windows of their own, without the frame that the other pages have. */
const windows = ["/courses/b/b7/present", "/courses/b/b7/present/notes"];

test("axe finds what is wrong, on a page and in a part of it", async ({ page }) => {
  await page.goto("/kk");
  await whenReady(page);
  await page.locator("main").evaluate((main) => main.append(document.createElement("button")));
  await expect(expectNoViolation(page, "a silent button")).rejects.toThrow("button-name");
  await expect(expectNoViolation(page, "a silent button", "main")).rejects.toThrow("button-name");
  await expectNoViolation(page, "beside it", "header");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    // Nothing is changed by looking, so the looks may go side by side.
    test.describe.configure({ mode: "parallel", timeout: 180_000 });
    test.use({ colorScheme, viewport: { width: colorScheme === "light" ? 360 : 1280, height: 800 } });

    for (const language of languages) {
      test(`axe finds nothing on the open pages, in ${language}`, async ({ page, complaints }) => {
        for (const path of open) await expectSound(page, language, path);
        complaints.length = 0;
        for (const path of lessons) await expectSoundLesson(page, language, path);
      });
    }

    for (const [username, paths] of bySigningIn) {
      test(`axe finds nothing on what ${username} sees, in each language`, async ({ page, db }) => {
        await signIn(page, username);
        const schoolClass = await findClass(db);
        for (const language of languages) {
          for (const path of paths) await expectSound(page, language, path.replace(":class", schoolClass));
          for (const path of username === "teacher" ? windows : []) {
            await expectSoundWindow(page, language, path);
          }
        }
      });
    }
  });
}

async function findClass(db: Db): Promise<string> {
  const classes = db.selectFrom("classes").select("id").where("grade", "=", 7).where("letter", "=", "А");
  return (await classes.executeTakeFirstOrThrow()).id;
}

/** Axe, and what every page owes: its language, a title, help and quick exit on the screen, nothing wider than the screen. */
async function expectSound(page: Page, language: Language, path: string): Promise<void> {
  await page.goto(`/${language}${path}`);
  await page.evaluate(() => document.fonts.ready);
  await expectNamed(page, language, path);
  await expect(page.locator("[data-quick-exit]:visible").first(), path).toBeInViewport();
  await expect(page.locator(`header a.button[href="/${language}/help"]`), path).toBeInViewport();
  await expectNotTooWide(page, path);
  await expectNoViolation(page, `${language}${path}`);
}

async function expectSoundWindow(page: Page, language: Language, path: string): Promise<void> {
  await page.goto(`/${language}${path}`);
  await whenReady(page);
  await expectNamed(page, language, path);
  await expectNotTooWide(page, path);
  await expectNoViolation(page, `${language}${path}`);
}

async function expectNamed(page: Page, language: Language, path: string): Promise<void> {
  expect(new URL(page.url()).pathname, "nobody was sent elsewhere").toBe(`/${language}${path}`);
  await expect(page.locator("html"), path).toHaveAttribute("lang", language);
  expect(await page.title(), path).not.toBe("");
  await expect(page.locator("main[data-page]"), path).toHaveCount(1);
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
