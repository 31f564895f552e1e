import type { Page } from "@playwright/test";
import { isStored, type Block } from "#app/activities/block.ts";
import type { LessonDocument } from "#app/learning/courses/lesson.ts";
import { expect, openStep } from "../journey.ts";
import type { expectNoViolation } from "../no-violation.ts";
import { activitiesIn, sensitiveLesson } from "./activity-lessons.ts";
import { wordsOf } from "./activity-words.ts";
import { doDeed, type Deeds } from "./deed.ts";
import { press, tabTo } from "./keyboard.ts";
import { expectWords, seenWords } from "./seen-words.ts";

/** How activities are answered in a form. `isPosted`: by a form post, after which the page comes back at the same place. */
export type Form = { deeds: Deeds; audit: typeof expectNoViolation; isPosted: boolean };

/** From a lesson's beginning to the last of its activities, with keys alone. */
export async function walkLesson(page: Page, document: LessonDocument, form: Form): Promise<void> {
  const { lesson, language, course, steps } = document;
  const left = activitiesIn(document);
  await page.goto(`/${language}/courses/${course}/${lesson}`);
  if (lesson === sensitiveLesson) await takePart(page, lesson);
  for (const { id } of steps) {
    await expect(openStep(page)).toHaveAttribute("data-step", id);
    while (left[0]?.step === id) await useActivity(page, left.shift()!.block, `${lesson}, `, form);
    if (left.length === 0) return;
    await tabTo(page, page.locator("a[rel=next]:visible"), `${lesson}, the end of ${id}`);
    await press(page, "Enter");
  }
}

async function takePart(page: Page, where: string): Promise<void> {
  await tabTo(page, page.locator("#opening fieldset"), where);
  await press(page, "Space");
  await tabTo(page, page.locator("#opening a[rel=next]:visible"), where);
  await press(page, "Enter");
}

async function useActivity(page: Page, block: Block, lesson: string, form: Form): Promise<void> {
  const where = `${lesson}${block.kind}`;
  const part = page.locator(`#block-${block.id}`);
  const { atOnce, later } = wordsOf(block);
  expectWords(await seenWords(part), atOnce, where);
  let seen = "";
  const look = async () => {
    seen += await seenWords(part);
  };
  await doDeed(form.deeds, { page, part, block, where, look });
  const isAnswered = isStored(block.kind) && block.kind !== "scenario";
  await expect(part, where).toHaveAttribute("data-state", isAnswered ? "answered" : "open");
  if (form.isPosted && isStored(block.kind)) await expect(page).toHaveURL(new RegExp(`#block-${block.id}$`));
  await expect(part, where).toBeInViewport();
  // What is said about an answer comes from the server.
  await expect(async () => {
    await look();
    expectWords(seen, later, where);
  }).toPass({ timeout: 15_000 });
  await form.audit(page, where, `#block-${block.id}`);
}
