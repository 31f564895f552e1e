import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemsOf, scaleOf, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import { draftOf, draftOfGroups, type Survey } from "#app/surveys/release/draft.ts";
import { settleNotStated } from "#app/surveys/release/not-stated.ts";
import { sdc1 } from "#app/surveys/release/policy.ts";
import { releaseSurvey } from "#app/surveys/release/release-survey.ts";
import { readInstrument, withItems } from "#tests/surveys/release/instruments.ts";
import { mergedEachByItself } from "#tests/surveys/release/mutations.ts";
import { anySchool, sha256, surveyOf } from "#tests/surveys/release/school.ts";
import { learnAnswers, learnCounts, type Kind } from "./differencing.ts";

const asked = ["peers-kind", "places-toilets", "bullied-words", "help-adults"];
const instrument = withItems(readInstrument("pupils-5-11"), asked);

/** Small enough for every combination to be tried; everybody states everything, so the attacker is sure of them. */
const schools = fc
  .sample(anySchool, { numRuns: 60, seed: 20261121 })
  .map((school) => surveyOf({ ...school, pupils: 60 + (school.pupils % 240), notStated: 0 }, instrument));

describe("an attacker who knows everybody and reads the release", () => {
  test("learns no answer of fewer than ten pupils", { timeout: 60_000 }, () => {
    for (const school of schools) expect(answersLearnt(releaseSurvey(school, sha256), school)).toEqual([]);
  });

  test("learns many from a release of groups down to two", { timeout: 60_000 }, () => {
    const learnt = schools.map(
      (school) => answersLearnt(draftOfGroups(school, { ...sdc1, k: 2 }).release, school).length,
    );
    expect(learnt.filter((count) => count > 0).length).toBeGreaterThan(schools.length / 2);
  });

  test(
    "learns some by subtraction from tables that were each merged by themselves",
    { timeout: 60_000 },
    () => {
      const learnt = schools.map((school) => answersLearnt(releaseOfMergedTables(school), school).length);
      expect(learnt.filter((count) => count > 0).length).toBeGreaterThan(schools.length / 10);
    },
  );
});

describe("an attacker who knows nobody and reads the release", () => {
  test("learns no number of fewer than ten pupils", { timeout: 60_000 }, () => {
    for (const school of schools)
      expect(learnCounts(releaseSurvey(school, sha256), kindsOf(school))).toEqual([]);
  });

  test("learns some from a release that prints every count", { timeout: 60_000 }, () => {
    const learnt = schools.map((school) => {
      const { release, partitions } = draftOfGroups(school, { ...sdc1, k: 2 });
      const groupings = release.groupings.map((grouping, place) =>
        grouping.status === "released"
          ? {
              ...grouping,
              groups: grouping.groups.map((group, index) => ({
                ...group,
                n: partitions[place]!.groups[index]!.rows.length,
              })),
            }
          : grouping,
      );
      return learnCounts({ groupings }, kindsOf(school), 0).length;
    });
    expect(learnt.filter((count) => count > 0).length).toBeGreaterThan(schools.length / 2);
  });
});

function answersLearnt(release: Parameters<typeof learnAnswers>[0], school: Survey): string[] {
  return asked.flatMap((item) =>
    learnAnswers(release, item, kindsOf(school, item)).map((one) => `${item} ${one}`),
  );
}

function releaseOfMergedTables(school: Survey) {
  const dimensions = settleNotStated(school.instrument.background, school.rows, sdc1.k);
  return draftOf(school, dimensions, mergedEachByItself(dimensions, school.rows.length), sdc1).release;
}

/** The pupils as the attacker sorts them: of all, or of those who answered an item. */
function kindsOf({ rows }: Survey, id?: string): Kind[] {
  const kinds = new Map<string, Kind>();
  const item = itemsOf(instrument).find((one) => one.id === id);
  for (const { answers, background } of rows) {
    const answer = item ? (answers[item.id] ?? null) : 0;
    if (answer === null) continue;
    const values = background as Record<string, string>;
    const name = Object.values(values).join();
    const kind = kinds.get(name) ?? { values, size: 0, favourable: 0 };
    const isGood = item !== undefined && isFavourable(instrument, item, answer);
    kinds.set(name, { values, size: kind.size + 1, favourable: kind.favourable + (isGood ? 1 : 0) });
  }
  return [...kinds.values()];
}

function isFavourable(of: Instrument, item: ReturnType<typeof itemsOf>[number], step: number): boolean {
  return scaleOf(of, item).steps[step]!.favourable;
}
