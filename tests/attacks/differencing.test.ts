import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { itemsOf } from "#app/surveys/questionnaires/instrument.ts";
import { reckon, reckonGroups, type Reckoning } from "#app/surveys/release/draft.ts";
import { settleNotStated } from "#app/surveys/release/not-stated.ts";
import { sdc2 } from "#app/surveys/release/policy.ts";
import { reckonRelease } from "#app/surveys/course-of-a-wave/reckon-release.server.ts";
import type { Release } from "#app/surveys/release/release.ts";
import { readInstrument } from "#tests/surveys/release/instruments.ts";
import { codedBySize, everythingShown, mergedEachByItself } from "#tests/surveys/release/mutations.ts";
import { randomOf } from "#tests/surveys/release/school.ts";
import { anyTiedSchool, tiedSurveyOf } from "#tests/surveys/release/tied-school.ts";
import { autumnWave } from "./autumn-wave.ts";
import { readScale } from "./scores.ts";
import { learn, readItem, shownItems, smallUnions, someUnion, type Reading } from "./differencing.ts";

const isThorough = process.env.SENIM_THOROUGH !== undefined;
/** HiGHS is asked of so many schools, of so many questions each; nearly all the time goes there. */
const counts = isThorough
  ? { schools: 500, asked: 500, weak: 50, items: 8, scales: 100 }
  : { schools: 50, asked: 25, weak: 10, items: 4, scales: 12 };

const instrument = readInstrument("pupils-5-11");
const schools = fc.sample(anyTiedSchool, { numRuns: counts.schools, seed: 20261130 });

type Released = { pupils: number; reckoning: Reckoning; release: Release };
const released: Released[] = [];

beforeAll(() => {
  for (const school of schools) {
    const survey = tiedSurveyOf(school, instrument);
    const reckoning = reckonGroups(survey, sdc2);
    released.push({ pupils: school.pupils, reckoning, release: reckonRelease(survey) });
  }
}, counts.schools * 20_000);

describe(`of ${counts.schools} schools with a class here and there that is unlike the others, the release`, () => {
  test(
    "tells its strongest reader of no few pupils how they answered, and undoes no code",
    () => {
      const random = randomOf(1);
      const learnt = released
        .slice(0, counts.asked)
        .flatMap(({ release, reckoning }) => learnSome({ release, reckoning }, counts.items, random));
      expect(learnt).toEqual([]);
    },
    counts.asked * 30_000,
  );

  test(
    "tells it no more by the scores of a scale beside its questions",
    { timeout: counts.scales * 60_000 },
    () => {
      const random = randomOf(4);
      const withoutSlips = released.filter(({ reckoning: { survey } }) =>
        survey.rows.every(({ way }) => way !== "slip"),
      );
      const learnt = withoutSlips.slice(0, counts.scales).flatMap(({ release, reckoning }) => {
        const scales = release.groupings.flatMap((grouping) =>
          grouping.status === "released"
            ? grouping.scales.filter(
                ({ subDomain, figures }) => subDomain && figures.some(({ score }) => score),
              )
            : [],
        );
        const scale = scales[Math.floor(random() * scales.length)];
        if (!scale) return [];
        return readScale({ release, reckoning }, scale).flatMap((knowledge) => {
          const target = someUnion(knowledge, random);
          return target ? (learn(knowledge, target) ?? []) : [];
        });
      });
      expect(withoutSlips.length).toBeGreaterThan(counts.scales);
      expect(learnt).toEqual([]);
    },
  );

  test("shows every question for the whole school, by grade and by gender in 95 of 100 with 200 pupils or more", () => {
    const large = released.filter(({ pupils }) => pupils >= 200);
    const whole = large.filter(({ release }) => showsAllBroadly(release));
    expect(large.length).toBeGreaterThan(counts.schools / 3);
    expect(whole.length / large.length).toBeGreaterThanOrEqual(0.95);
  });

  test("keeps most figures, and most of them to a whole per cent", () => {
    const figures = released.flatMap(({ release }) => release.groupings.flatMap(figuresOf));
    const shown = figures.filter((figure) => figure !== null);
    expect(shown.length / figures.length).toBeGreaterThan(0.75);
    expect(shown.filter(({ unit }) => unit === 1).length / shown.length).toBeGreaterThan(0.85);
  });
});

describe("a weakened release is read", () => {
  test(
    "where everything is shown as if no auditor had looked at it",
    () => {
      const random = randomOf(2);
      const learnt = released.slice(0, counts.weak).filter(({ reckoning }) => {
        const { release } = everythingShown(reckoning);
        return learnSome({ release, reckoning }, counts.items, random).length > 0;
      });
      expect(learnt.length).toBeGreaterThan(counts.weak / 3);
    },
    counts.weak * 30_000,
  );

  test(
    "where tables are merged each by itself",
    () => {
      const random = randomOf(3);
      const learnt = released.slice(0, counts.weak).filter(({ reckoning: { survey } }) => {
        const dimensions = settleNotStated(instrument.background, survey.rows, sdc2.k);
        const reckoning = reckon(
          survey,
          sdc2,
          dimensions,
          mergedEachByItself(dimensions, survey.rows.length),
        );
        const { release } = everythingShown(reckoning);
        return learnSome({ release, reckoning }, counts.items, random).length > 0;
      });
      expect(learnt.length).toBeGreaterThan(counts.weak / 3);
    },
    counts.weak * 30_000,
  );
});

describe("the demonstration’s autumn wave", () => {
  const survey = autumnWave(instrument);
  const reckoning = reckonGroups(survey, sdc2);
  const hit = itemsOf(instrument).find(({ id }) => id === "bullied-force")!;

  test("with each share coded by the size of its group alone tells that no girl of grades 5 and 6 in Russian was hit", () => {
    const ten = { ...sdc2, fewestInGroup: 10, fewestInBand: 10, fewestNotStated: 10 };
    const all = reckonGroups(survey, ten);
    const knowledge = readItem({ release: codedBySize(all), reckoning: all }, hit);
    const learnt = smallUnions(knowledge).flatMap((target) => learn(knowledge, target) ?? []);
    expect(learnt).toContainEqual(expect.stringMatching(/: 8–8 of 8, account grades-5-6 girl ru$/));
  });

  test(
    "as it is released tells of no union of its small groups how they answered",
    { timeout: 120_000 },
    () => {
      const reading = { release: reckonRelease(survey), reckoning };
      const asked = isThorough ? shownItems(reading) : [hit];
      const learnt = asked.flatMap((item) => {
        const knowledge = readItem(reading, item);
        return [...smallUnions(knowledge), ...knowledge.codes].flatMap(
          (target) => learn(knowledge, target) ?? [],
        );
      });
      expect(asked.length).toBeGreaterThan(0);
      expect(learnt).toEqual([]);
    },
  );
});

/** What HiGHS finds out of some targets of some questions. */
function learnSome(reading: Reading, items: number, random: () => number): string[] {
  const shown = shownItems(reading);
  return Array.from({ length: items }).flatMap(() => {
    const item = shown[Math.floor(random() * shown.length)];
    if (!item) return [];
    const knowledge = readItem(reading, item);
    const code = knowledge.codes[Math.floor(random() * knowledge.codes.length)];
    const targets = [someUnion(knowledge, random), someUnion(knowledge, random), code];
    return targets.flatMap((target) => (target ? (learn(knowledge, target) ?? []) : []));
  });
}

function showsAllBroadly({ groupings }: Release): boolean {
  return groupings.slice(0, 3).every((grouping) => {
    // A school of girls alone, or with pupils of one band alone, has nothing to compare.
    if (grouping.status === "withheld") return grouping.reason === "few-groups";
    return grouping.items.every(({ withheld }) => withheld === null || withheld === "adult-harm");
  });
}

/** Every share that a grouping which could be formed might show; null where it does not. */
function figuresOf(grouping: Release["groupings"][number]) {
  if (grouping.status === "withheld") return grouping.reason === "audit" ? [null, null] : [];
  const groups = grouping.groups.map(() => null);
  return grouping.items
    .filter(({ withheld }) => withheld !== "adult-harm")
    .flatMap(({ figures }) => (figures.length > 0 ? figures.map(({ favourable }) => favourable) : groups));
}
