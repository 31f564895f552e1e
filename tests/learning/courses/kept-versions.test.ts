import { expect, test } from "vitest";
import { countQuestions } from "#tests/support/counted-questions.ts";
import { makeSchool } from "#tests/support/people.ts";
import { day, first, second, startWith } from "./start-with.ts";

test("the lessons as they stood are read once, and again after a build has started", async () => {
  const school = await makeSchool();
  const september = Date.parse("2026-09-01T06:00:00Z");
  await startWith(first, school.db, september);
  const { counted, questionsOf } = countQuestions(school.db);
  const now = await startWith(second, counted, september + day);
  const staysOf = async () =>
    (await now.keptVersions(counted, "b")).map(({ lesson, retiredAt }) => [lesson, retiredAt]);

  expect(await staysOf()).toEqual(
    expect.arrayContaining([
      ["b1", null],
      ["b1", september + day],
    ]),
  );
  expect(await questionsOf(staysOf)).toBe(0);
  expect((await now.keptVersions(counted, "staff")).map(({ lesson }) => lesson)).toEqual(["t1"]);
  await now.restart();
  expect(await questionsOf(staysOf)).toBe(1);
  await school.db.destroy();
});
