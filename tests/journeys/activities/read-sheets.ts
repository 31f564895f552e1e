import type { Page } from "@playwright/test";
import type { ActivityKind } from "#app/activities/block.ts";
import type { LessonDocument } from "#app/learning/courses/lesson.ts";
import { expect, whenReady } from "../journey.ts";
import { expectNoViolation } from "../no-violation.ts";
import { activitiesIn } from "./activity-lessons.ts";
import { wordsOf } from "./activity-words.ts";
import { press, tabTo } from "./keyboard.ts";
import { expectWords, seenWords } from "./seen-words.ts";

/** What pupils get on a sheet of their own, and which of the words are kept for the teacher; feelings and votes are no paper's business. */
const sheets: Record<ActivityKind, "all" | "without its title" | "none"> = {
  breathe: "all",
  cards: "all",
  cases: "without its title",
  exit: "all",
  feelings: "none",
  match: "all",
  note: "all",
  order: "all",
  plan: "all",
  poll: "none",
  quiz: "all",
  roleplay: "without its title",
  scenario: "all",
  sort: "all",
};

/** The whole lesson on paper with all words, then what pupils get of it. */
export async function readSheets(page: Page, taught: LessonDocument): Promise<void> {
  const activities = activitiesIn(taught).map(({ block }) => block);
  await openSheets(page, taught, "lesson");
  for (const block of activities) {
    const { atOnce, later } = wordsOf(block);
    const part = `[data-sheet=lesson] [data-block="${block.id}"]`;
    await expectSheet(page, part, [...atOnce, ...later], `${taught.lesson}, ${block.kind} on paper`);
  }
  await openSheets(page, taught, "handouts");
  for (const block of activities) {
    const part = `[data-sheet=${block.kind}]`;
    const where = `${taught.lesson}, ${block.kind} handed out`;
    if (sheets[block.kind] === "none") await expect(page.locator(part), where).toHaveCount(0);
    else await expectSheet(page, part, wordsOfPupils(block), where);
  }
}

function wordsOfPupils(block: Parameters<typeof wordsOf>[0]): string[] {
  const { atOnce } = wordsOf(block);
  if (block.kind === "roleplay") return block.roles.map(({ role }) => role);
  return sheets[block.kind] === "all" ? atOnce : atOnce.slice(1);
}

/** Printed with keys; the sheets themselves have nothing that could be pressed. */
async function openSheets(page: Page, taught: LessonDocument, part: string): Promise<void> {
  const { lesson, language, course } = taught;
  const where = `${lesson}, ${part}`;
  await page.emulateMedia({ media: null });
  await page.goto(`/${language}/courses/${course}/${lesson}/print?part=${part}`);
  await whenReady(page);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await tabTo(page, page.locator("main .buttons button"), where);
  await press(page, "Enter");
  await expect(page.locator("body[data-printed]"), where).toHaveCount(1);
  await page.emulateMedia({ media: "print" });
  await expectNoViolation(page, where, "main");
}

async function expectSheet(page: Page, part: string, words: string[], where: string): Promise<void> {
  const sheet = page.locator(part);
  await expect(sheet.first(), where).toBeVisible();
  await expect(sheet.locator("a, button, input, select, textarea, summary, [tabindex]"), where).toHaveCount(
    0,
  );
  expectWords((await Promise.all((await sheet.all()).map(seenWords))).join("\n"), words, where);
}
