import { readFileSync } from "node:fs";
import path from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { openDatabase, type Db } from "#db/connection.ts";
import type { LessonDocument } from "#app/courses/lesson.ts";
import type { CatalogueFile } from "#app/courses/catalogue-file.ts";

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

/** The username of a pupil of grades 5–8 who has begun none of these lessons; each call gives another. */
export async function freshPupil(
  db: Db,
  lessons: string | readonly string[],
  schoolClass?: string,
): Promise<string> {
  const rows = await db
    .selectFrom("accounts")
    .innerJoin("class_pupils", "class_pupils.account_id", "accounts.id")
    .innerJoin("classes", "classes.id", "class_pupils.class_id")
    .select("accounts.username")
    .where("accounts.username", "is not", null)
    .where("accounts.username", "not like", "student%")
    .where("classes.grade", ">=", 5)
    .where("classes.grade", "<=", 8)
    .where("accounts.id", "not in", (eb) =>
      eb
        .selectFrom("block_states")
        .select("block_states.account_id")
        .where("block_states.lesson", "in", [lessons].flat()),
    )
    .$if(schoolClass !== undefined, (query) => query.where("classes.id", "=", schoolClass!))
    .orderBy("accounts.username")
    .execute();
  const username = rows.map((row) => row.username!).find((one) => isForThisWorker(one) && !taken.has(one));
  if (!username) throw new Error(`every pupil has begun ${String(lessons)}`);
  taken.add(username);
  return username;
}
const taken = new Set<string>();

/** Each worker has pupils of its own, by their names: the list itself grows shorter while they run. */
function isForThisWorker(username: string): boolean {
  const letters = Array.from(username).reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return letters % 2 === test.info().parallelIndex % 2;
}

/** The compiled lesson with its right answers. */
export function openCompiled(lesson: string, language: Language): LessonDocument {
  const catalogue = JSON.parse(readFileSync("build/lessons/catalogue.json", "utf8")) as CatalogueFile;
  const file = `build/lessons/${catalogue.documents[lesson]![language]}.json`;
  return (JSON.parse(readFileSync(file, "utf8")) as { document: LessonDocument }).document;
}

export async function next(page: Page): Promise<void> {
  await page.locator("a[rel=next]:visible").click();
}

export function openStep(page: Page) {
  return page.locator("[data-step]:visible");
}
