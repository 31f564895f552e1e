import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { mixBlock } from "#app/activities/block.ts";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { openDatabase, type Db } from "#db/connection.ts";
import type { LessonDocument, Part } from "#app/learning/courses/lesson.ts";
import type { CatalogueFile } from "#app/learning/courses/catalogue-file.ts";
import { addPupil } from "#tests/support/people.ts";

export { expect };

export type Language = "kk" | "ru" | "en";
export const languages: Language[] = ["kk", "ru", "en"];
export const password = "senim-demo";
const dataFolder = path.resolve("var/journeys");

type Fixtures = { db: Db; complaints: string[] };

/** A journey fails on any error that a page or its console reports, besides those that it names as expected. */
export const test = base.extend<Fixtures>({
  db: async ({}, use) => {
    const db = openDatabase(dataFolder);
    await use(db);
    await db.destroy();
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export async function signIn(page: Page, username: string, language: Language = "kk"): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await page.locator("[name=username]").fill(username);
  await page.locator("[name=password]").fill(password);
  await page.locator("main form button").last().click();
  await page.waitForURL(/\/today$/);
}

/** Until scripts run a page is the one without them; a click before that is a form post. */
export async function whenReady(page: Page): Promise<void> {
  await page.locator("html[data-scripts]").waitFor();
}

/** The username of a pupil who has just come to a class (6Б, where none is named) and has begun nothing. */
export async function newPupil(db: Db, classId?: string): Promise<string> {
  const { id, school_id } = await db
    .selectFrom("classes")
    .select(["id", "school_id"])
    .where((eb) => (classId ? eb("id", "=", classId) : eb.and({ grade: 6, letter: "Б" })))
    .executeTakeFirstOrThrow();
  const username = `new-${randomUUID()}`;
  const person = { username, givenName: "Жаңа", familyName: "Оқушы" };
  await addPupil(db, { id, schoolId: school_id }, person);
  return username;
}

/** The compiled lesson with its right answers, mixed as the school of the journeys shows it. */
export function openCompiled(lesson: string, language: Language): LessonDocument {
  const catalogue = JSON.parse(readFileSync("build/lessons/catalogue.json", "utf8")) as CatalogueFile;
  const file = `build/lessons/${catalogue.documents[lesson]![language]}.json`;
  const { document } = JSON.parse(readFileSync(file, "utf8")) as { document: LessonDocument };
  const mask = maskFor(readFileSync(path.join(dataFolder, "secret.key")), lesson);
  const steps = document.steps.map((step) => {
    const parts = step.parts.map((part): Part => {
      return part.kind === "block" ? { ...part, block: mixBlock(part.block, mask) } : part;
    });
    return { ...step, parts };
  });
  return { ...document, steps };
}

export async function next(page: Page): Promise<void> {
  await page.locator("a[rel=next]:visible").click();
}

export function openStep(page: Page) {
  return page.locator("[data-step]:visible");
}
