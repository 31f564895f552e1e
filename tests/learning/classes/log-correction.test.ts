import { beforeEach, describe, expect, test } from "vitest";
import { withdrawLog } from "#app/learning/teaching-log/withdraw-log.server.ts";
import LogPage from "#app/learning/teaching-log/log-page.tsx";
import { addPupil, makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { listLog, openLog } from "./log-day.ts";

let school: TestSchool;
let log: ReturnType<typeof openLog>;
let search: string;

beforeEach(async () => {
  school = await makeSchool();
  log = openLog(school);
  await log.save("gulnara", { minutes: "30", present: "1", worry: "yes", "step-story": "skipped" });
  const [first] = await listLog(school);
  search = `?entry=${first?.entry_id}`;
});

async function listAudit() {
  return school.db
    .selectFrom("audit_entries")
    .select(["action", "actor_id", "subject_id", "detail"])
    .where("action", "like", "lesson-log%")
    .execute();
}

describe("a correction", () => {
  test("begins from what was written", async () => {
    const { form } = (await log.look("gulnara", { search })).body;
    expect(form).toMatchObject({ isCorrection: true, minutes: 30, present: 1, lesson: { id: "b7" } });
    expect(form.steps.find(({ id }: { id: string }) => id === "story").mark).toBe("skipped");
  });

  test("is a revision more, and the one before stays", async () => {
    await log.save("gulnara", { minutes: "41" }, { search });
    const rows = await listLog(school);
    expect(rows.map(({ revision, minutes }) => [revision, minutes])).toEqual([
      [1, 30],
      [2, 41],
    ]);
    expect(new Set(rows.map(({ entry_id }) => entry_id)).size).toBe(1);
  });

  test("that changes nothing writes nothing", async () => {
    expect((await log.save("gulnara", {}, { search })).status).toBe(200);
    expect(await listLog(school)).toHaveLength(1);
  });

  test("does not show whether somebody worried, and leaves it as it was", async () => {
    const looked = await log.look("gulnara", { search });
    expect(JSON.stringify(looked.body)).not.toMatch(/worr/i);
    await log.save("gulnara", { minutes: "41" }, { search });
    expect((await listLog(school)).map(({ is_worried }) => is_worried)).toEqual([1, 1]);
  });

  test("keeps the roll of that day, though the class has grown", async () => {
    await addPupil(school.db, school.class7A, { username: "dana", givenName: "Дана", familyName: "Юн" });
    expect((await log.look("gulnara", { search })).body.form.roll).toBe(2);
  });

  test("can move the entry to another lesson, whose steps it then has", async () => {
    const moved = await log.save("gulnara", {}, { search: `${search}&lesson=b1-1` });
    expect(moved.status).toBe(200);
    const last = (await listLog(school)).at(-1)!;
    expect([last.lesson, last.revision, Object.keys(JSON.parse(last.steps))]).toEqual([
      "b1-1",
      2,
      ["recall", "practice", "exit"],
    ]);
  });
});

describe("an entry of a lesson that was not taught", () => {
  test("is taken back: it counts no longer, and stays in the log", async () => {
    const answer = await log.save("gulnara", { withdraw: "yes" }, { search });
    expect([answer.status, answer.location]).toEqual([303, `/kk/classes/${school.class7A.id}`]);
    expect((await listLog(school)).map(({ is_withdrawn }) => is_withdrawn)).toEqual([0, 1]);
    expect((await log.look("gulnara", { search })).status).toBe(404);
  });

  test("of another class stays", async () => {
    const { viewer } = await signedIn(school.db, school.people.oleg);
    const id = search.split("=")[1]!;
    await withdrawLog(school.db, { viewer, schoolClass: school.class3B, id });
    expect(await listLog(school)).toHaveLength(1);
  });
});

test("each writing is in the audit log: who, which class, which revision, and nothing of a worry", async () => {
  await log.save("gulnara", { minutes: "41" }, { search });
  await log.save("gulnara", { withdraw: "yes" }, { search });
  const entries = await listAudit();
  expect(entries.map(({ action }) => action)).toEqual([
    "lesson-logged",
    "lesson-log-corrected",
    "lesson-log-withdrawn",
  ]);
  for (const [index, { actor_id, subject_id, detail }] of entries.entries()) {
    expect([actor_id, subject_id]).toEqual([school.people.gulnara.accountId, school.class7A.id]);
    expect(JSON.parse(detail)).toEqual({ entry: search.split("=")[1], lesson: "b7", revision: index + 1 });
  }
});

describe("what was written", () => {
  test.each([
    ["changed", () => school.db.updateTable("teaching_log").set({ minutes: 1 })],
    ["removed", () => school.db.deleteFrom("teaching_log")],
  ])("is not %s, by nobody", async (_, work) => {
    await expect(work().execute()).rejects.toThrow("append-only");
  });

  test("is not replaced, nor followed out of its order or in another class", async () => {
    const [row] = await listLog(school);
    for (const changed of [{ minutes: 1 }, { revision: 3 }, { revision: 2, class_id: school.class3B.id }]) {
      const write = school.db.replaceInto("teaching_log").values({ ...row!, ...changed });
      await expect(write.execute()).rejects.toThrow("follows the one before");
    }
  });

  test("stands once for a class, a lesson and a day, however it is written", async () => {
    const [row] = await listLog(school);
    const write = school.db.insertInto("teaching_log").values({ ...row!, entry_id: "another" });
    await expect(write.execute()).rejects.toThrow("has an entry for this lesson on this day");
  });
});

test("a page that corrects says so on its button, and offers to take the entry back", async () => {
  const { body } = await log.look("gulnara", { search });
  const page = renderPage(LogPage, { language: "en", path: "/en/classes/x/log", loaderData: body });
  expect(page).toContain("Save the correction");
  expect(page).toContain("Take the entry back");
});
