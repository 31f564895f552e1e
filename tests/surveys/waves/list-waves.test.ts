import { expect, test } from "vitest";
import { findNewestWave, insertWave, listWaves } from "#app/surveys/waves/waves-queries.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { countQuestions } from "#tests/support/counted-questions.ts";
import { makeSurveySchool } from "../make-school.ts";
import { day, openedWave } from "../survey-school.ts";

test("a school’s tenth survey costs the database no more questions than its first, and each has its own parts", async () => {
  const school = await makeSurveySchool();
  const first = await openedWave(school);
  const { counted, questionsOf } = countQuestions(school.db);
  const ofOne = await questionsOf(() => listWaves(counted, school.head));
  const later = Array.from({ length: 9 }, (_, index) => ({
    ...first,
    id: `wave-${index}`,
    code: `code-${index}`,
    state: "sealed" as const,
    opensAt: first.opensAt + (index + 1) * 90 * day,
    cohorts: first.cohorts.map((one) => ({ ...one, slips: index })),
  }));
  for (const wave of later) {
    const row = { opened_by: school.psychologist.accountId, referral_plan: "[]", today: "2026-11-23" };
    await insertWave(school.db, wave, row);
  }

  expect(await questionsOf(() => listWaves(counted, school.head))).toBe(ofOne);
  const partsOf = ({ id, cohorts, instruments }: Wave) => ({
    id,
    cohorts,
    keys: instruments.flatMap(({ keys }) => keys.map(({ fingerprint }) => fingerprint)).toSorted(),
  });
  const listed = await listWaves(school.db, school.head);
  expect(listed.map(partsOf)).toEqual([...later.toReversed(), first].map(partsOf));
  expect(await findNewestWave(school.db, school.psychologist)).toEqual(listed[0]);
  expect(await findNewestWave(school.db, school.teachers[0]!)).toBeUndefined();
});
