import { describe, expect, test } from "vitest";
import { itemsOf } from "#app/surveys/questionnaires/instrument.ts";
import { canonicalJson } from "#app/surveys/release/canonical.ts";
import type { Survey } from "#app/surveys/release/draft.ts";
import { reckonRelease } from "#app/surveys/course-of-a-wave/reckon-release.server.ts";
import type { Release, ReleasedGrouping } from "#app/surveys/release/release.ts";
import { rowOf } from "#app/surveys/release/row.ts";
import { readInstrument, withItems } from "./instruments.ts";
import { sha256, surveyOf, type School } from "./school.ts";

const pupils = readInstrument("pupils-5-11");
const juniors = readInstrument("pupils-1-4");
/** Quicker, where it does not matter what is asked. */
const few = withItems(pupils, [
  "peers-kind",
  "peers-help",
  "places-toilets",
  "places-yard",
  "help-adults",
  "rules-fair",
  "harsh-force",
]);

const ordinary: School = {
  seed: 11,
  pupils: 300,
  response: 0.85,
  bandSkew: 1.2,
  languageSkew: 1.5,
  girls: 0.5,
  tied: 0,
  notStated: 0.02,
  skipped: 0.04,
  extreme: 0.2,
};

function release(survey: Survey): Release {
  return reckonRelease(survey);
}

function groupingOf({ groupings }: Release, id: string): ReleasedGrouping {
  const found = groupings.find((grouping) => grouping.id === id)!;
  if (found.status !== "released") throw new Error(`${id} is withheld: ${found.reason}`);
  return found;
}

function reasons({ groupings }: Release): (string | null)[] {
  return groupings.map((grouping) => (grouping.status === "withheld" ? grouping.reason : null));
}

/** The first so many who answered. */
function only(survey: Survey, respondents: number, eligible: number): Survey {
  return { ...survey, rows: survey.rows.slice(0, respondents), eligible: { total: eligible } };
}

describe("a release", () => {
  const survey = surveyOf(ordinary, pupils);
  const made = release(survey);

  test("of a common school shows its groups", () => {
    expect(made).toMatchObject({ policy: "SDC-2", k: 10, kAdultHarm: 20, extent: "groups", limitedBy: null });
    expect(groupingOf(made, "band").groups.length).toBe(3);
    expect(made.instrument).toEqual({ id: "pupils-5-11", version: 1, hash: pupils.hash, validated: false });
  });

  test("is the same, to the byte, in whatever order the rows come", () => {
    expect(canonicalJson(release({ ...survey, rows: survey.rows.toReversed() }))).toBe(canonicalJson(made));
  });

  test("bears the hash of everything else in it", () => {
    const { hash, ...rest } = made;
    expect(hash).toBe(sha256(canonicalJson(rest)));
    const { hash: before } = release(surveyOf(ordinary, few));
    const later = surveyOf(ordinary, few);
    expect(before).not.toBe(release({ ...later, wave: { ...later.wave, id: "spring" } }).hash);
  });

  test("holds no key of any row, and no count that is not rounded", () => {
    const text = canonicalJson(made);
    expect(survey.rows.some(({ key }) => text.includes(key))).toBe(false);
    const counts = [...text.matchAll(/"(?:n|respondents|skipped)":(\d+)/g)].map(([, count]) => Number(count));
    expect(counts.length).toBeGreaterThan(100);
    expect(counts.filter((count) => count % 5 !== 0)).toEqual([]);
  });

  test("is made of JSON alone", () => {
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });
});

describe("with few pupils", () => {
  const survey = surveyOf({ ...ordinary, notStated: 0 }, few);

  test("nine answers say nothing, not even how many they are", () => {
    const made = release(only(survey, 9, 40));
    expect(made).toMatchObject({ extent: "response", limitedBy: "few-respondents", reliability: [] });
    expect(made.response).toEqual({
      eligible: 40,
      respondents: "<10",
      percent: null,
      isLow: true,
      byBand: [],
    });
    expect(new Set(reasons(made))).toEqual(new Set(["few-respondents"]));
  });

  test("29 invited are shown as a whole only", () => {
    const made = release(only(survey, 29, 29));
    expect(made).toMatchObject({ extent: "total", limitedBy: "few-eligible" });
    expect(reasons(made)).toEqual([null, ...Array<string>(5).fill("few-eligible")]);
    expect(made.response.byBand).toEqual([]);
  });

  test("ten answers of thirty invited are shown, if the ten are all alike", () => {
    const rows = survey.rows.slice(0, 10).map((row, index) => {
      return { ...row, background: {}, answers: { ...row.answers, "peers-kind": index % 2 ? 0 : 3 } };
    });
    const made = release({ ...survey, rows, eligible: { total: 30 } });
    expect(groupingOf(made, "total").groups).toEqual([{ values: {}, n: 10 }]);
    // Of nine girls and a boy, whoever knows how the boy answered would know how the girls did.
    const boy = rows.map((row, index) => ({ ...row, background: { gender: index === 0 ? "boy" : "girl" } }));
    const mixed = release({ ...survey, rows: boy, eligible: { total: 30 } });
    expect(groupingOf(mixed, "total").items.find(({ id }) => id === "peers-kind")).toMatchObject({
      withheld: "given-away",
    });
  });

  test("a school where nearly all girls learn in one language is not shown by language", () => {
    const survey = surveyOf({ ...ordinary, notStated: 0 }, few);
    const boys = survey.rows.filter(({ background }) => background.gender === "boy");
    // Whoever learns in Kazakh is a girl, but for three boys: Kazakh less girls is the three.
    const rows = survey.rows.map((row) => {
      const language = boys.includes(row) && boys.indexOf(row) > 2 ? "ru" : "kk";
      return { ...row, background: { ...row.background, language } };
    });
    const made = release({ ...survey, rows });
    expect(made.extent).toBe("groups");
    expect(reasons(made)).toEqual([null, null, null, "audit", null, expect.stringMatching(/small|audit/)]);
  });
});

describe("the response", () => {
  test("below sixty per cent is low, and then nothing is compared", () => {
    const survey = surveyOf({ ...ordinary, response: 1 }, few);
    const low = release(only(survey, 119, 200));
    expect(release(only(survey, 120, 200)).response).toMatchObject({ percent: 60, isLow: false });
    expect(low.response).toMatchObject({ percent: 60, isLow: true });
    expect(low.footnotes).toContainEqual({ note: "low-response" });
  });

  test("by band is against the roster, in the bands as they are shown", () => {
    const { response, groupings } = release(surveyOf({ ...ordinary, bandSkew: 4, pupils: 90 }, few));
    expect(response.byBand.map(({ values }) => values)).toEqual([
      ["grades-5-6"],
      ["grades-7-9", "grades-10-11"],
    ]);
    expect(response.byBand.reduce((sum, { eligible }) => sum + eligible, 0)).toBe(90);
    expect(groupings[1]).toMatchObject({ status: "released" });
  });

  test("by band is not reckoned where many don’t say their band", () => {
    const made = release(surveyOf({ ...ordinary, pupils: 1800, notStated: 0.3 }, few));
    expect(made.footnotes).toContainEqual({ note: "not-stated-own", dimension: "band" });
    expect(made.response.byBand).toEqual([]);
  });
});

describe("an item", () => {
  test("about what adults did is shown from twenty answers on, for the whole and by band alone", () => {
    const made = release(surveyOf(ordinary, few));
    const shown = made.groupings.filter((grouping) => grouping.status === "released");
    const byGrouping = shown.map(({ id, items }) => [
      id,
      items.find((item) => item.id === "harsh-force")!.withheld,
    ]);
    expect(byGrouping.filter(([, withheld]) => withheld === null).map(([id]) => id)).toEqual([
      "total",
      "band",
    ]);
    expect(
      byGrouping
        .filter(([, withheld]) => withheld !== null)
        .every(([, withheld]) => withheld === "adult-harm"),
    ).toBe(true);
    const small = release(only(surveyOf({ ...ordinary, skipped: 0 }, few), 19, 30));
    expect(groupingOf(small, "total").items.find(({ id }) => id === "harsh-force")).toMatchObject({
      withheld: "small-group",
    });
  });

  test("that nine of a group answered is withheld in that whole grouping, and in no other", () => {
    const survey = surveyOf({ ...ordinary, notStated: 0, skipped: 0 }, few);
    const boys = survey.rows.filter(({ background }) => background.gender === "boy").slice(9);
    const rows = survey.rows.map((row) =>
      boys.includes(row) ? { ...row, answers: { ...row.answers, "rules-fair": null } } : row,
    );
    const made = release({ ...survey, rows });
    expect(groupingOf(made, "gender").items.find(({ id }) => id === "rules-fair")).toEqual({
      id: "rules-fair",
      withheld: "small-group",
      figures: [],
    });
    expect(groupingOf(made, "total").items.find(({ id }) => id === "rules-fair")).toMatchObject({
      withheld: null,
    });
  });

  test("skipped by fewer than ten says so, and by none says the same", () => {
    const skips = (skipped: number) =>
      groupingOf(release(surveyOf({ ...ordinary, skipped }, few)), "total").items[0]!.figures[0]!.skipped;
    expect([skips(0), skips(0.02)]).toEqual(["<10", "<10"]);
    expect(skips(0.2)).toBeGreaterThan(30);
  });
});

describe("the juniors’ short form", () => {
  const survey = surveyOf({ ...ordinary, pupils: 200, bandSkew: 1, notStated: 0, skipped: 0 }, juniors);
  const last = itemsOf(juniors).at(-1)!.id;
  const isYoung = (band: string | null | undefined) => band === "grades-1-2";
  const rows = survey.rows.map((row) => {
    const unseen = itemsOf(juniors)
      .slice(8)
      .map(({ id }) => [id, null]);
    return isYoung(row.background.band)
      ? { ...row, answers: { ...row.answers, ...Object.fromEntries(unseen) } }
      : row;
  });
  const made = release({ ...survey, rows });

  test("does not count what the youngest were never asked as skipped", () => {
    expect(groupingOf(made, "total").items.find(({ id }) => id === last)!.figures[0]).toMatchObject({
      skipped: "<10",
    });
  });

  test("leaves items that a band was not asked out of the bands, and scores their scale by the rest", () => {
    const band = groupingOf(made, "band");
    expect(band.items.find(({ id }) => id === last)).toMatchObject({ withheld: "small-group" });
    expect(band.scales.find(({ domain, subDomain }) => domain === "belonging" && !subDomain)).toMatchObject({
      withheld: null,
    });
  });
});

describe("adults", () => {
  const answered = { ...ordinary, pupils: 80 };

  test("have no groups, since nothing is asked of themselves", () => {
    const made = release(surveyOf(answered, readInstrument("staff")));
    expect(reasons(made)).toEqual([null, ...Array<string>(5).fill("not-asked")]);
    expect(groupingOf(made, "total").scales.length).toBeGreaterThan(3);
  });

  test("who are parents have items and no scales", () => {
    const made = release(surveyOf(answered, readInstrument("parents")));
    expect(groupingOf(made, "total").scales).toEqual([]);
    expect(groupingOf(made, "total").items).toHaveLength(18);
    expect(made.reliability).toEqual([]);
  });
});

describe("the reliability of a domain", () => {
  test("is reckoned from fifty complete answers on", () => {
    const survey = surveyOf({ ...ordinary, skipped: 0 }, few);
    expect(release(only(survey, 49, 60)).reliability).toEqual([]);
    expect(release(only(survey, 50, 60)).reliability.map(({ domain }) => domain)).toEqual([
      "belonging",
      "safety",
      "support",
    ]);
  });
});

describe("slips", () => {
  const survey = surveyOf({ ...ordinary, notStated: 0, skipped: 0 }, few);
  const others = surveyOf({ ...ordinary, seed: 12, skipped: 0 }, few).rows.slice(0, 40);
  const slips = others.map((row) => ({ ...row, way: "slip" as const }));

  test("count in the whole and in no group, whatever their owners say of themselves", () => {
    const made = release({ ...survey, rows: [...survey.rows, ...slips] });
    const without = release(survey);
    const sizes = ({ groupings }: Release) =>
      groupings.slice(1).map((one) => (one.status === "released" ? one.groups : one.reason));
    expect(groupingOf(made, "total").groups[0]!.n).toBe(groupingOf(without, "total").groups[0]!.n + 40);
    expect(sizes(made)).toEqual(sizes(without));
    expect(made.extent).toBe("groups");
  });

  test("alone are shown as a whole", () => {
    const made = release({ ...survey, rows: slips, eligible: { total: 50 } });
    expect(groupingOf(made, "total").groups[0]!.n).toBe(40);
    expect(reasons(made).slice(1)).toEqual(Array<string>(5).fill("few-groups"));
  });
});

test("a ballot’s options become places on their scales", () => {
  const ballot = {
    key: "ab",
    answers: { band: "grades-7-9", language: "ru", "peers-kind": "many", "bullied-words": "never" },
  };
  const row = rowOf(pupils, ballot);
  expect(row.background).toEqual({ band: "grades-7-9", gender: null, language: "ru" });
  expect([row.way, rowOf(pupils, { ...ballot, way: "slip" }).way]).toEqual(["account", "slip"]);
  expect([row.answers["peers-kind"], row.answers["bullied-words"], row.answers["honest"]]).toEqual([
    2,
    0,
    null,
  ]);
});
