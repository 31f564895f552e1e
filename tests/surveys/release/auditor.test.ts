import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit, type Counted } from "#app/surveys/release/audit/audit.ts";
import type { Finding } from "#app/surveys/release/audit/finding.ts";
import { answersTo } from "#app/surveys/release/answered.ts";
import { draftOf, draftOfGroups, type Draft, type Survey } from "#app/surveys/release/draft.ts";
import type { Partition } from "#app/surveys/release/groupings.ts";
import { itemResult } from "#app/surveys/release/item-results.ts";
import { settleNotStated } from "#app/surveys/release/not-stated.ts";
import { sdc1 } from "#app/surveys/release/policy.ts";
import { questionsOf } from "#app/surveys/release/questions.ts";
import { releaseSurvey } from "#app/surveys/release/release-survey.ts";
import type { Release } from "#app/surveys/release/release.ts";
import { readInstrument, withItems } from "./instruments.ts";
import { mergedEachByItself, spreadPerTable } from "./mutations.ts";
import { anySchool, sha256, surveyOf, type School } from "./school.ts";

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
  test("finds nothing in what is released of 500 schools", { timeout: 60_000 }, () => {
    const extents = { groups: 0, total: 0, response: 0 };
    const property = fc.property(anySchool, (school) => {
      const survey = surveyOf(school, instrument);
      const release = releaseSurvey(survey, sha256);
      extents[release.extent] += 1;
      expect(findings(release, survey, recounted(survey, release))).toEqual([]);
    });
    fc.assert(property, { numRuns: 500 });
    // Or it would be easy: nearly all schools see their groups.
    expect(extents.groups).toBeGreaterThan(460);
  });

  test("finds the few that tables merged each by itself give away", { timeout: 60_000 }, () => {
    const found = schools(60, { pupils: 200 }).map((survey) => {
      const dimensions = settleNotStated(instrument.background, survey.rows, sdc1.k);
      return auditOf(
        draftOf(survey, dimensions, mergedEachByItself(dimensions, survey.rows.length), sdc1),
        survey,
      );
    });
    expect(found.filter((all) => all.some(({ check }) => check === "difference")).length).toBeGreaterThan(15);
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
    const found = torn.map(({ survey, dimensions, partitions }) =>
      auditOf(draftOf(survey, dimensions, partitions, sdc1), survey),
    );
    expect(torn.length).toBeGreaterThan(20);
    expect(found.filter((all) => all.some(({ check }) => check === "miscounted"))).toHaveLength(torn.length);
    // Not only because it is forbidden: subtraction does give few pupils away.
    expect(found.filter((all) => all.some(({ check }) => check === "difference")).length).toBeGreaterThan(
      torn.length / 2,
    );
  });

  test(
    "finds every group and every item of nine where the least number was nine",
    { timeout: 60_000 },
    () => {
      const policy = { ...sdc1, k: 9 };
      const drafts = schools(150, { languageSkew: 3, pupils: 150 }).map((survey) => ({
        survey,
        draft: draftOfGroups(survey, policy),
      }));
      const small = drafts.filter(({ survey, draft }) => leastShown(survey, draft) === 9);
      expect(small.length).toBeGreaterThan(20);
      for (const { survey, draft } of small) {
        const disguised = { ...draft, release: { ...draft.release, k: 10 } };
        expect(auditOf(disguised, survey).map(({ check }) => check)).toContain("cell");
      }
    },
  );

  test("finds an item that fewer than ten of a group answered", () => {
    const leaks = schools(60, { skipped: 0.3, pupils: 150 }).flatMap((survey) => {
      const draft = draftOfGroups(survey, sdc1);
      const leak = withSmallItem(survey, draft);
      return leak ? [{ survey, leak }] : [];
    });
    expect(leaks.length).toBeGreaterThan(20);
    for (const { survey, leak } of leaks)
      expect(auditOf(leak, survey).map(({ check }) => check)).toContain("cell");
  });

  test("finds an item about adults that is shown by gender", () => {
    const [survey] = schools(1, {});
    const draft = draftOfGroups(survey!, sdc1);
    const release = replaceItems(draft.release, "gender", (item) =>
      item.id === "harsh-force" ? { ...anyItem(draft, "gender"), id: item.id } : item,
    );
    expect(auditOf({ ...draft, release }, survey!).map(({ check }) => check)).toContain("rule");
  });

  test("finds a share that is printed beyond its code", () => {
    const [survey] = schools(1, { extreme: 1 });
    const draft = draftOfGroups(survey!, sdc1);
    const release = replaceItems(draft.release, "total", (item) =>
      item.withheld === null
        ? {
            ...item,
            figures: item.figures.map((figure) => ({
              ...figure,
              favourable: { percent: 100, bound: "exact", low: 99, high: 100 },
            })),
          }
        : item,
    );
    expect(auditOf({ ...draft, release }, survey!).map(({ check }) => check)).toContain("rule");
  });

  test("finds that girls’ answers are all known where the boys’ and the whole school’s are printed exactly", () => {
    const survey = oneSided();
    const draft = draftOfGroups(survey, sdc1);
    const partition = draft.partitions.find(({ id }) => id === "gender")!;
    const question = questionsOf(instrument).find(({ id }) => id === "peers-kind")!;
    const result = itemResult(answersTo(question, survey.rows), partition, survey.eligible, sdc1);
    const release = replaceItems(draft.release, "gender", (item) =>
      item.id === "peers-kind" ? result : item,
    );
    expect(auditOf(draft, survey)).toEqual([]);
    expect(auditOf({ ...draft, release }, survey).map(({ check }) => check)).toContain("interval");
  });

  test("takes no release for clean whose groups it can’t see", () => {
    const [survey] = schools(1, {});
    const { release } = draftOfGroups(survey!, sdc1);
    expect(audit(release, { instrument, rows: survey!.rows, counted: [] })).not.toEqual([]);
  });
});

function schools(number: number, change: Partial<School>): Survey[] {
  return Array.from({ length: number }, (_, index) =>
    surveyOf({ ...ordinary, ...change, seed: 1000 + index }, instrument),
  );
}

function auditOf({ release, partitions }: Draft, survey: Survey): Finding[] {
  return findings(release, survey, partitions);
}

function findings(release: Omit<Release, "hash" | "trends">, { rows }: Survey, counted: Counted): Finding[] {
  return audit(release, { instrument, rows, counted });
}

/** The rows of each group once more, as the release names them. */
function recounted(survey: Survey, release: Release): Counted {
  return release.extent === "groups"
    ? draftOfGroups(survey, sdc1).partitions
    : [{ id: "total", groups: [{ rows: [...survey.rows.keys()] }] }];
}

function shown(partitions: readonly Partition[]): number {
  return partitions.filter(({ withheld }) => withheld === null).length;
}

function leastShown({ rows }: Survey, { release, partitions }: Draft): number {
  const sizes = release.groupings.flatMap((grouping) => {
    if (grouping.status !== "released") return [];
    const groups = partitions
      .find(({ id }) => id === grouping.id)!
      .groups.map((group) => group.rows.map((row) => rows[row]!));
    const answered = grouping.items.flatMap(({ id, figures }) =>
      figures.map(
        (_, group) => groups[group]!.filter(({ answers }) => typeof answers[id] === "number").length,
      ),
    );
    return [...groups.map(({ length }) => length), ...answered];
  });
  return Math.min(...sizes);
}

type Item = Extract<Release["groupings"][number], { status: "released" }>["items"][number];

function replaceItems(
  release: Draft["release"],
  grouping: string,
  change: (item: Item) => Item,
): Draft["release"] {
  const groupings = release.groupings.map((one) =>
    one.id === grouping && one.status === "released" ? { ...one, items: one.items.map(change) } : one,
  );
  return { ...release, groupings };
}

function anyItem({ release }: Draft, grouping: string): Item {
  const found = release.groupings.find(({ id }) => id === grouping)!;
  if (found.status !== "released") throw new Error(`${grouping} is not shown`);
  return found.items.find(({ withheld }) => withheld === null)!;
}

/** With an item shown that too few of some group answered; undefined where there is none. */
function withSmallItem(survey: Survey, draft: Draft): Draft | undefined {
  for (const grouping of draft.release.groupings) {
    const item =
      grouping.status === "released" && grouping.items.find(({ withheld }) => withheld === "small-group");
    const question = questionsOf(instrument).find(
      ({ id }) => item && id === item.id && !item.id.startsWith("harsh"),
    );
    if (!question) continue;
    const partition = draft.partitions.find(({ id }) => id === grouping.id)!;
    const leaked = itemResult(answersTo(question, survey.rows), partition, survey.eligible, {
      ...sdc1,
      k: 1,
    });
    return {
      ...draft,
      release: replaceItems(draft.release, grouping.id, (one) => (one.id === question.id ? leaked : one)),
    };
  }
  return undefined;
}

/** All girls say that their classmates are kind, half of the boys do. */
function oneSided(): Survey {
  const survey = surveyOf({ ...ordinary, pupils: 100, response: 1, skipped: 0 }, instrument);
  const rows = survey.rows.map((row, index) => {
    const kind = row.background.gender === "girl" || index % 2 === 0 ? 3 : 0;
    return { ...row, answers: { ...row.answers, "peers-kind": kind } };
  });
  return { ...survey, rows };
}
