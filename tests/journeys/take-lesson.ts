import type { Locator, Page } from "@playwright/test";
import { blocksOf, type LessonDocument } from "#app/learning/courses/lesson.ts";
import { expect, whenReady } from "./journey.ts";

/** Takes the way through the story that its first choices make. */
export async function playScenario(page: Page, id: string): Promise<void> {
  const scenario = page.locator(`[data-block="${id}"]`);
  while ((await scenario.locator("input[name=choice]:enabled").count()) > 0) {
    await scenario.locator("label.choice").first().click();
    await scenario.locator("form button").first().click();
    await expect(scenario.locator(".feedback").last()).toBeVisible();
    await scenario.locator("form button").first().click();
  }
  await expect(scenario).toHaveAttribute("data-state", "answered");
}

export async function sortRightly(page: Page, document: LessonDocument, id: string): Promise<void> {
  const block = blocksOf(document).find((one) => one.id === id);
  if (block?.kind !== "sort") throw new Error(`${id} is no sorting`);
  const sort = page.locator(`[data-block="${id}"]`);
  for (const item of block.items) await choose(sort, item.id, item.box);
  await sort.getByRole("button").click();
  await expect(sort).toHaveAttribute("data-state", "answered");
  await expect(sort.locator(".feedback.leaf")).toHaveCount(block.items.length);
}

/** Answers each question; `wrong` says how many of them wrongly. */
export async function answerQuiz(page: Page, document: LessonDocument, id: string, wrong = 0): Promise<void> {
  const block = blocksOf(document).find((one) => one.id === id);
  if (block?.kind !== "quiz") throw new Error(`${id} is no quiz`);
  const quiz = page.locator(`[data-block="${id}"]`);
  for (const [index, { id: question, options }] of block.questions.entries()) {
    const option = options.find(({ right }) => right === index >= wrong)!;
    await choose(quiz, question, option.id);
  }
  if (block.pass !== null) await quiz.getByRole("button").click();
  await expect(quiz.locator(".quiz-result")).not.toBeEmpty();
}

export async function saved(page: Page): Promise<void> {
  await whenReady(page);
  await expect(page.locator(".save-note:visible")).toHaveAttribute("data-save", "saved");
}

/** By its label, as a person does it: an explanation that appears above moves what is below. */
async function choose(block: Locator, name: string, value: string): Promise<void> {
  const input = `input[name="${name}"][value="${value}"]`;
  await block.locator(`label:has(${input})`).click();
  await expect(block.locator(input)).toBeChecked();
}
