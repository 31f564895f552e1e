import { describe, expect, test } from "vitest";
import { createAuditor } from "#app/surveys/auditor/create-auditor.ts";
import type { Auditor, Finding } from "#app/surveys/release/auditor.ts";
import {
  reckon,
  reckonGroups,
  resultsOf,
  type Draft,
  type Reckoning,
  type Survey,
} from "#app/surveys/release/draft.ts";
import type { Partition } from "#app/surveys/release/groupings.ts";
import { itemLadder } from "#app/surveys/release/ladders.ts";
import { settleNotStated } from "#app/surveys/release/not-stated.ts";
import { sdc2 } from "#app/surveys/release/policy.ts";
import type { GroupingId, ItemResult, ReleasedGrouping } from "#app/surveys/release/release.ts";
import type { Row } from "#app/surveys/release/row.ts";
import { readInstrument, withItems } from "#tests/surveys/release/instruments.ts";
import { everythingShown, mergedEachByItself, spreadPerTable } from "#tests/surveys/release/mutations.ts";
import { surveyOf, type School } from "#tests/surveys/release/school.ts";

const items = [
  "peers-kind",
  "peers-join",
  "places-toilets",
  "bullied-words",
  "harsh-force",
  "help-adults",
  "well-mood",
];
const instrument = withItems(readInstrument("pupils-5-11"), items);

/** An ordinary school, to be changed. */
const ordinary: School = {
  seed: 7,
  pupils: 260,
  response: 0.85,
  bandSkew: 1.2,
  languageSkew: 2,
  girls: 0.5,
  tied: 0,
  notStated: 0,
  skipped: 0.03,
  extreme: 0.2,
};

describe("the auditor", () => {
  test("finds the few that tables merged each by itself give away", { timeout: 60_000 }, () => {
    const found = schools(60, { pupils: 200 }).map((survey) => {
      const dimensions = settleNotStated(instrument.background, survey.rows, sdc2.k);
      const partitions = mergedEachByItself(dimensions, survey.rows.length);
      return smallDifferences(reckon(survey, sdc2, dimensions, partitions));
    });
    expect(found.filter((all) => all.length > 0).length).toBeGreaterThan(15);
  });

  test("finds those who were spread over each table anew", { timeout: 60_000 }, () => {
    const spread = schools(40, { notStated: 0.04, languageSkew: 1.2 }).map((survey) => {
      const { dimensions, partitions } = spreadPerTable(survey);
      return { survey, dimensions, partitions };
    });
    const torn = spread.filter(
      ({ dimensions, partitions }) =>
        dimensions.some((one) => one.notStated === "spread") && shown(partitions) > 3,
    );
    const reckonings = torn.map(({ survey, dimensions, partitions }) =>
      reckon(survey, sdc2, dimensions, partitions),
    );
    expect(torn.length).toBeGreaterThan(20);
    for (const reckoning of reckonings) expect(checks(reckoning)).toContain("miscounted");
    // Not only because it is forbidden: subtraction does give few pupils away.
    const telling = reckonings.filter((reckoning) => smallDifferences(reckoning).length > 0);
    expect(telling.length).toBeGreaterThan(torn.length / 2);
  });

  test(
    "finds every group and every item of nine where the least number was nine",
    { timeout: 60_000 },
    () => {
      const policy = { ...sdc2, k: 9, fewestInGroup: 9, fewestInBand: 9 };
      const reckonings = schools(150, { languageSkew: 3, pupils: 150 }).map((survey) =>
        reckonGroups(survey, policy),
      );
      const small = reckonings.filter((reckoning) => leastShown(reckoning) === 9);
      expect(small.length).toBeGreaterThan(20);
      for (const reckoning of small) expect(checks(reckoning)).toContain("cell");
    },
  );

  test("finds an item that fewer than ten of a group answered", () => {
    const policy = { ...sdc2, k: 1 };
    const leaks = schools(60, { skipped: 0.3, pupils: 150 }).map((survey) => reckonGroups(survey, policy));
    const small = leaks.filter((reckoning) => leastShown(reckoning) < 10);
    expect(small.length).toBeGreaterThan(20);
    for (const reckoning of small) expect(checks(reckoning)).toContain("cell");
  });

  test("finds an item about adults that is shown by gender", () => {
    const reckoning = reckonGroups(schools(1, {})[0]!, sdc2);
    const draft = everythingShown(reckoning);
    const other = itemsOf(draft, "gender").find(({ id }) => id === "peers-kind")!;
    const release = replaceItems(draft.release, "gender", (item) =>
      item.id === "harsh-force" ? { ...other, id: item.id } : item,
    );
    expect(checksOf(release, reckoning)).toContain("rule");
  });

  test("finds a share that is printed beyond its code", () => {
    const reckoning = reckonGroups(schools(1, { extreme: 1 })[0]!, sdc2);
    const release = replaceItems(everythingShown(reckoning).release, "total", (item) =>
      item.withheld === null
        ? {
            ...item,
            figures: item.figures.map((figure) => ({
              ...figure,
              favourable: { percent: 100, unit: 1, bound: "exact", low: 99, high: 100 },
            })),
          }
        : item,
    );
    expect(checksOf(release, reckoning)).toContain("rule");
  });

  test("takes no release for clean whose groups it can’t see", () => {
    const reckoning = reckonGroups(schools(1, {})[0]!, sdc2);
    const { rows } = reckoning.survey;
    const blind = createAuditor({ instrument, rows, counted: [], countedAs: reckoning.countedAs });
    expect(blind.ofRelease(everythingShown(reckoning).release)).not.toEqual([]);
  });
});

/** Pupils who are alike, and how many of them answer `peers-kind` well. */
type Alike = { band?: string; gender?: string; language?: string; size: number; good: number };

describe("answers that follow from shares", () => {
  test("of boys and of everybody: the girls’ are known where all of them say the same", () => {
    const pupils = [
      { gender: "girl", size: 50, good: 50 },
      { gender: "boy", size: 50, good: 25 },
    ];
    expect(found(pupils, ["total", "gender"])).toMatch(/^code gender 0: 50–50 of 47–50$/);
    // To the nearest five per cent the whole school and the boys leave room.
    expect(found(pupils, ["total", "gender"], 5)).toBeUndefined();
  });

  test("of two groups that are the same but for five pupils here and one there", () => {
    const [middle, young] = ["grades-7-9", "grades-5-6"];
    const pupils = [
      { band: middle, language: "ru", size: 52, good: 28 },
      { band: middle, language: "kk", size: 1, good: 0 },
      { band: young, language: "ru", size: 5, good: 5 },
      { band: young, language: "kk", size: 60, good: 30 },
    ];
    // 28 of 53 and 33 of 57.
    expect(found(pupils, ["band", "language"])).toMatch(/alike|of 5 in/);
    // In a school ten times as large rounding hides what five pupils and one say.
    const [both, one, five, rest] = pupils as [Alike, Alike, Alike, Alike];
    const large = [{ ...both, size: 520, good: 280 }, one, five, { ...rest, size: 600, good: 300 }];
    expect(found(large, ["band", "language"])).toBeUndefined();
  });

  test("of three groups none of which lies within another", () => {
    const pupils = [
      { band: "grades-5-6", gender: "girl", language: "kk", size: 30, good: 12 },
      { band: "grades-5-6", gender: "boy", language: "ru", size: 30, good: 16 },
      { band: "grades-7-9", gender: "girl", language: "ru", size: 4, good: 2 },
      { band: "grades-7-9", gender: "boy", language: "kk", size: 30, good: 15 },
    ];
    // Girls, and those who learn in Russian, less the young: twice the four.
    expect(found(pupils, ["total", "band", "gender", "language"])).toMatch(/of 4 in/);
    expect(found(pupils, ["total", "band", "gender"])).toBeUndefined();
  });

  test("of the steps of an answer, where the share of good answers alone tells nothing", () => {
    const telling = schools(30, { pupils: 150 }).flatMap((survey) => {
      const reckoning = reckonGroups(survey, sdc2);
      const [withSteps, without] = itemLadder.map((showing) => everythingShown(reckoning, showing).release);
      const ids = (release: Draft["release"]) =>
        auditorOf(reckoning)
          .ofRelease(release)
          .flatMap(({ check, measure }) => (check === "answers" ? [measure] : []));
      const told = ids(withoutScores(without!));
      return ids(withoutScores(withSteps!)).filter((id) => !told.includes(id));
    });
    expect(telling.length).toBeGreaterThan(0);
  });

  test("of a scale’s mean beside its items, where the items alone tell nothing", () => {
    const telling = schools(12, { pupils: 150 }).flatMap((survey) => {
      const reckoning = reckonGroups(survey, sdc2);
      const { release } = everythingShown(reckoning);
      const ids = (one: Draft["release"]) =>
        auditorOf(reckoning)
          .ofRelease(one)
          .map(({ measure }) => measure);
      const told = ids(withoutScores(release));
      return ids(release).filter((measure) => !told.includes(measure));
    });
    expect(telling.length).toBeGreaterThan(10);
  });
});

describe("few slips", () => {
  const pupils = [
    { gender: "girl", size: 60, good: 30 },
    { gender: "boy", size: 60, good: 20 },
  ];
  const slips = (size: number) => ({ size, good: 1, way: "slip" as const });

  test("would be the whole school’s less its groups’, so they are left out", () => {
    const reckoning = reckonGroups(surveyOfAlike([...pupils, slips(9)]), sdc2);
    const [total] = everythingShown(reckoning).release.groupings as ReleasedGrouping[];
    expect(total!.items.find(({ id }) => id === "peers-kind")!.figures[0]!.n).toBe(120);
    expect(found([...pupils, slips(9)], ["total", "gender"])).toBeUndefined();
  });

  test("of ten are counted in the whole", () => {
    const reckoning = reckonGroups(surveyOfAlike([...pupils, slips(10)]), sdc2);
    const [total] = everythingShown(reckoning).release.groupings as ReleasedGrouping[];
    expect(total!.items.find(({ id }) => id === "peers-kind")!.figures[0]!.n).toBe(130);
  });
});

/** What the auditor finds in `peers-kind`, shown by these groupings. */
function found(pupils: readonly Alike[], groupings: GroupingId[], unit = 1): string | undefined {
  const reckoning = reckonGroups(surveyOfAlike(pupils), { ...sdc2, fewestInGroup: 1, fewestInBand: 1 });
  const place = reckoning.answered.findIndex(({ question: { id } }) => id === "peers-kind");
  const results = resultsOf(reckoning, groupings, place, { groupings, unit, steps: false });
  const printed = groupings.map((id, index) => ({ id, items: [results[index]!], scales: [] }));
  expect(results.every(({ withheld }) => withheld === null)).toBe(true);
  return auditorOf(reckoning).ofItem("peers-kind", printed)[0]?.detail;
}

function surveyOfAlike(pupils: readonly (Alike & Pick<Row, "way">)[]): Survey {
  const rows = pupils.flatMap(({ size, good, way, ...background }, alike) =>
    Array.from({ length: size }, (_, pupil): Row => {
      const key = (alike * 1000 + pupil).toString(16).padStart(32, "0");
      return { key, way, background, answers: { "peers-kind": pupil < good ? 3 : 0 } };
    }),
  );
  const wave = { id: "autumn", opensAt: 0, closesAt: 1 };
  return { instrument, rows, eligible: { total: rows.length }, wave };
}

function withoutScores(release: Draft["release"]): Draft["release"] {
  const groupings = release.groupings.map((grouping) =>
    grouping.status === "released" ? { ...grouping, scales: [] } : grouping,
  );
  return { ...release, groupings };
}

function schools(number: number, change: Partial<School>): Survey[] {
  return Array.from({ length: number }, (_, index) =>
    surveyOf({ ...ordinary, ...change, seed: 1000 + index }, instrument),
  );
}

function auditorOf({ survey: { rows }, partitions, countedAs }: Reckoning): Auditor {
  return createAuditor({ instrument, rows, counted: partitions, countedAs });
}

function checksOf(release: Draft["release"], reckoning: Reckoning): Finding["check"][] {
  return auditorOf(reckoning)
    .ofRelease(release)
    .map(({ check }) => check);
}

function smallDifferences(reckoning: Reckoning): readonly Finding[] {
  const ids = reckoning.partitions.flatMap(({ id, withheld }) => (withheld === null ? [id] : []));
  return auditorOf(reckoning).ofGroupings(ids);
}

function checks(reckoning: Reckoning): Finding["check"][] {
  // As if it were by the policy.
  return checksOf({ ...everythingShown(reckoning).release, k: sdc2.k }, reckoning);
}

function shown(partitions: readonly Partition[]): number {
  return partitions.filter(({ withheld }) => withheld === null).length;
}

/** The fewest answers of any group that is shown. */
function leastShown(reckoning: Reckoning): number {
  const { groupings } = everythingShown(reckoning).release;
  const counts = groupings.flatMap((grouping) => {
    if (grouping.status !== "released") return [];
    const { groups } = reckoning.partitions.find(({ id }) => id === grouping.id)!;
    return grouping.items.flatMap(({ id, figures }) =>
      figures.map(
        (_, group) =>
          groups[group]!.rows.filter((row) => typeof reckoning.survey.rows[row]!.answers[id] === "number")
            .length,
      ),
    );
  });
  return Math.min(...counts);
}

function itemsOf({ release }: Draft, id: GroupingId): ItemResult[] {
  const grouping = release.groupings.find((one) => one.id === id)!;
  return grouping.status === "released" ? grouping.items : [];
}

function replaceItems(
  release: Draft["release"],
  id: GroupingId,
  change: (item: ItemResult) => ItemResult,
): Draft["release"] {
  const groupings = release.groupings.map((one) =>
    one.id === id && one.status === "released" ? { ...one, items: one.items.map(change) } : one,
  );
  return { ...release, groupings };
}
