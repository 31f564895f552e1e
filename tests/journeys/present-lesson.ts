import type { Page } from "@playwright/test";
import { expect, whenReady, type Language } from "./journey.ts";

/** Opens the screen for a class at its cover, or at a step. */
export async function openPresenter(
  page: Page,
  language: Language,
  lesson: string,
  step = "",
): Promise<void> {
  const course = /^[abc]/.test(lesson) ? lesson.charAt(0) : "staff";
  await page.goto(`/${language}/courses/${course}/${lesson}/present${step && `#${step}`}`);
  await whenReady(page);
  await onScreen(page, step);
}

/** Opens the notes window as a teacher does, with the key. */
export async function openNotes(page: Page): Promise<Page> {
  const opening = page.context().waitForEvent("page");
  await page.keyboard.press("n");
  const notes = await opening;
  await notes.locator(".notes-frame").waitFor();
  await whenReady(notes);
  await expect(notes.locator(".notes-side [role=status] button")).toHaveCount(0);
  return notes;
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

export function onScreen(page: Page, id: string): Promise<void> {
  return expect(page.locator(".stage")).toHaveAttribute("data-screen", id);
}

export async function screenId(page: Page): Promise<string> {
  return (await page.locator(".stage").getAttribute("data-screen")) ?? "";
}

/** On the last screen, with all that it has shown. */
export async function atTheEnd(page: Page): Promise<boolean> {
  return (await page.locator(".presenter-ways button").last().getAttribute("aria-disabled")) === "true";
}
