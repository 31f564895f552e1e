import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/accounts/viewer.ts";
import * as lessonPage from "#app/learning/lessons/lesson-page.tsx";
import { openDatabase, type Db } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { addClass, addPupil, addSchool, signedIn } from "#tests/support/people.ts";
import { openBrowser } from "#tests/support/request.ts";
import { blockOf, eventOf, finishing, lessonOf, sendProgress } from "./send-progress.ts";

const b7 = lessonOf("b", "b7");
const exit = blockOf(b7, "exit", "exit");
const feelings = blockOf(b7, "now", "feelings");
const story = blockOf(b7, "backpack", "scenario");
const inB7 = { params: { course: "b", lesson: "b7" } };

const folder = mkdtempSync(path.join(tmpdir(), "senim-bytes-"));
let db: Db;
let aigerim: Viewer;
const replies: number[] = [];

beforeAll(async () => {
  db = openDatabase(folder);
  await migrate(db);
  const class7A = await addClass(db, await addSchool(db), { grade: 7, letter: "А" });
  const pupil = await addPupil(db, class7A, {
    username: "aigerim",
    givenName: "Айгерім",
    familyName: "Қасымова",
  });
  const { viewer, token } = await signedIn(db, pupil);
  aigerim = viewer;

  const browser = openBrowser({ db, serverKey: new Uint8Array(32) });
  browser.cookies.set("senim-session", token);
  const post = async (fields: Record<string, string>) => {
    replies.push((await browser.post(lessonPage, "/kk/courses/b/b7", fields, inB7)).status);
  };
  const send = async (block: string, answer: unknown) => {
    replies.push((await sendProgress(db, aigerim, { events: [eventOf(b7, block, answer)] })).status);
  };
  for (const { id } of exit.options) {
    await send("exit", { done: true, choice: `said-${id}`, option: `said-${id}` });
    await post({ block: "exit", done: "yes", choice: `said-${id}`, "exit-exit": `said-${id}` });
  }
  for (const { id } of feelings.levels) {
    await send("now", { level: `felt-${id}`, done: true });
    await post({ block: "now", "feelings-now": `felt-${id}`, done: "yes" });
  }
  await send("backpack", finishing(story));
  await send("backpack", { path: [], note: "private-note" });
});

afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** Every byte of the database and its log. */
function bytes(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), "latin1"))
    .join("");
}

test("exit tickets are taken, feelings are refused", () => {
  const exits = exit.options.flatMap(() => [200, 303]);
  const felt = feelings.levels.flatMap(() => [400, 400]);
  expect(replies).toEqual([...exits, ...felt, 200, 200]);
});

describe("in the bytes of the database there is", () => {
  test("an exit ticket that was done", () => {
    expect(bytes()).toContain('{"done":true}');
  });

  test("a choice in a story, which is kept: so this test would find the others", () => {
    expect(bytes()).toContain(JSON.stringify(finishing(story)));
  });

  test("no choice of an exit ticket", () => {
    expect(bytes()).not.toContain("said-");
  });

  test("no feeling", () => {
    expect(bytes()).not.toContain("felt-");
    const rows = bytes().match(/"?b7"?[^\0]{0,40}now/g);
    expect(rows).toBeNull();
  });

  test("no word beside an answer", () => {
    expect(bytes()).not.toContain("private-note");
  });
});
