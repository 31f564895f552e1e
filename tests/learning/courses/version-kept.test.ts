import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { logAsTaught } from "../classes/log-as-taught.ts";
import { contentWithBooster } from "./sound-content.ts";
import { day, first, reworded, second, startWith, type Build } from "./start-with.ts";

const september = Date.parse("2026-09-03T08:00:00+05:00");
const november = Date.parse("2026-11-20T08:00:00+05:00");

let school: TestSchool;
let db: Db;

beforeEach(async () => {
  school = await makeSchool();
  ({ db } = school);
});
afterEach(() => db.destroy());

function rows() {
  return db
    .selectFrom("lesson_documents")
    .selectAll()
    .orderBy("lesson")
    .orderBy("version")
    .orderBy("language")
    .execute();
}

async function keptVersions(): Promise<string[]> {
  return [...new Set((await rows()).filter(({ lesson }) => lesson === "b1").map(({ version }) => version))];
}

async function answerAsAigerim(build: Build, block = "sort") {
  const { viewer } = await signedIn(db, school.people.aigerim);
  const events = build.eventsOfB1(block);
  expect((await build.sendProgress(db, viewer, { events })).status).toBe(200);
}

describe("when a build starts", () => {
  test("each of its lessons and boosters is kept in each language, as it stands", async () => {
    const { findLesson, openLesson } = await startWith(contentWithBooster(), db, september);
    const kept = await rows();
    expect(kept.map(({ lesson, language }) => `${lesson} ${language}`)).toEqual(
      ["b1", "b1-1", "t1"].flatMap((lesson) => ["en", "kk", "ru"].map((language) => `${lesson} ${language}`)),
    );
    const b1 = findLesson("b", "b1")!;
    expect(kept[0]).toMatchObject({ version: b1.version, kept_at: september, retired_at: null });
    expect(JSON.parse(kept[0]!.document)).toEqual(openLesson(b1, "en"));
    expect(JSON.parse(kept[0]!.facts)).toEqual(b1);
  });

  test("it changes nothing to start it again", async () => {
    const { restart } = await startWith(first, db, september);
    const before = await rows();
    await restart();
    await startWith(first, db, november);
    expect(await rows()).toEqual(before);
  });

  test("other words are no other version: the kept one gets them", async () => {
    await startWith(first, db, september);
    await startWith(reworded, db, november);
    const kept = (await rows()).filter(({ lesson }) => lesson === "b1");
    expect(kept).toHaveLength(3);
    expect(kept.every(({ document }) => document.includes("in the long corridor."))).toBe(true);
    expect(kept.map(({ kept_at }) => kept_at)).toEqual([september, september, september]);
  });

  test("a version that it has no more is replaced on that day", async () => {
    const old = (await startWith(first, db, september)).findLesson("b", "b1")!;
    const now = (await startWith(second, db, november)).findLesson("b", "b1")!;
    expect(now.version).not.toBe(old.version);
    const dates = (await rows())
      .filter(({ lesson, language }) => lesson === "b1" && language === "en")
      .map(({ version, retired_at }) => [version, retired_at]);
    expect(dates).toContainEqual([old.version, november]);
    expect(dates).toContainEqual([now.version, null]);
  });

  test("a version that comes back is today's again", async () => {
    await startWith(first, db, september);
    await startWith(second, db, november);
    await startWith(first, db, november + day);
    const kept = (await rows()).filter(({ lesson, language }) => lesson === "b1" && language === "kk");
    expect(kept.filter(({ retired_at }) => retired_at === null)).toHaveLength(1);
    expect(kept.find(({ retired_at }) => retired_at === null)?.kept_at).toBe(september);
  });
});

describe("an earlier version is dropped", () => {
  test("when nobody answered it, after a month in which an answer might still have come", async () => {
    await startWith(first, db, september);
    await startWith(second, db, november);
    await startWith(second, db, november + 29 * day);
    expect(await keptVersions()).toHaveLength(2);
    const { findLesson } = await startWith(second, db, november + 31 * day);
    expect(await keptVersions()).toEqual([findLesson("b", "b1")?.version]);
  });

  test("but never while one answer refers to it", async () => {
    await answerAsAigerim(await startWith(first, db, september));
    await startWith(second, db, november);
    await startWith(second, db, november + 900 * day);
    expect(await keptVersions()).toHaveLength(2);
  });

  test("nor while a class was logged to have been taught it", async () => {
    const { version } = (await startWith(first, db, september)).findLesson("b", "b1")!;
    await logAsTaught(school, version);
    await startWith(second, db, november);
    await startWith(second, db, november + 900 * day);
    expect(await keptVersions()).toContain(version);
  });

  test("and not either because the learner has answered again since: the first answer still refers to it", async () => {
    await answerAsAigerim(await startWith(first, db, september));
    await answerAsAigerim(await startWith(second, db, november));
    await startWith(second, db, november + 900 * day);
    expect(await keptVersions()).toHaveLength(2);
  });

  test("not even with its lesson, when the whole lesson is gone", async () => {
    const old = await startWith(first, db, september);
    await answerAsAigerim(old);
    const { version } = old.findLesson("b", "b1")!;
    const moved = Object.fromEntries(
      Object.entries(first).map(([name, text]) => [name, text.replace("code: B1", "code: B2")]),
    );
    await startWith(moved, db, november);
    await startWith(moved, db, november + 900 * day);
    expect(await keptVersions()).toEqual([version]);
  });

  test("and today's never, though nobody has answered it", async () => {
    await startWith(first, db, september);
    await startWith(first, db, september + 900 * day);
    expect(await keptVersions()).toHaveLength(1);
  });
});

describe("an answer to the earlier version", () => {
  async function progressOfAigerim({ findLesson, openLesson, findLessonProgress, maskFor }: Build) {
    const lesson = findLesson("b", "b1")!;
    return findLessonProgress(
      db,
      school.people.aigerim.accountId,
      lesson,
      openLesson(lesson, "kk"),
      maskFor(school.serverKey, "b1"),
    );
  }

  async function finishAll(build: Build) {
    const { viewer } = await signedIn(db, school.people.aigerim);
    const events = build.eventsOfB1();
    expect((await build.sendProgress(db, viewer, { events })).status).toBe(200);
  }

  test("survives the change, and is shown where it still fits", async () => {
    const old = await startWith(first, db, september);
    await finishAll(old);
    const before = await progressOfAigerim(old);
    const { blocks } = await progressOfAigerim(await startWith(second, db, november));
    expect(blocks).toEqual(before.blocks);
    expect(blocks.check).toMatchObject({ isDone: true, best: { right: 3, of: 3 } });
  });

  test("leaves a lesson begun for which the new version asks more, until that is answered too", async () => {
    const old = await startWith(first, db, september);
    await finishAll(old);
    expect((await progressOfAigerim(old)).status).toBe("completed");
    const now = await startWith(second, db, november);
    expect((await progressOfAigerim(now)).status).toBe("started");
    await answerAsAigerim(now, "again");
    expect((await progressOfAigerim(now)).status).toBe("completed");
  });

  test("is taken though it comes after the change", async () => {
    const late = (await startWith(first, db, september)).eventsOfB1("sort", "check");
    const now = await startWith(second, db, november);
    const { viewer } = await signedIn(db, school.people.aigerim);
    expect((await now.sendProgress(db, viewer, { events: late })).status).toBe(200);
    const states = await db.selectFrom("block_states").select(["block", "version"]).execute();
    expect(states.map(({ version }) => version)).toEqual(late.map(({ version }) => version));
    expect((await progressOfAigerim(now)).status).toBe("started");
  });
});
