import { describe, expect, test } from "vitest";
import type { Instrument } from "#app/surveys/questionnaires/instrument.ts";
import { commonGroups } from "#app/surveys/release/common-groups.ts";
import type { Survey } from "#app/surveys/release/draft.ts";
import { reckonRelease } from "#app/surveys/course-of-a-wave/reckon-release.server.ts";
import type { Release, ReleasedGrouping, Trend } from "#app/surveys/release/release.ts";
import { readInstrument, withItems } from "./instruments.ts";
import { surveyOf, type School } from "./school.ts";

const instrument = withItems(readInstrument("pupils-5-11"), [
  "peers-kind",
  "peers-help",
  "peers-join",
  "adults-talk",
  "adults-notice",
  "places-yard",
  "places-toilets",
  "ease-calm",
  "ease-self",
  "rules-fair",
  "rules-same",
  "rules-clear",
  "well-mood",
  "well-want",
]);
const day = 24 * 60 * 60_000;

const school: School = {
  seed: 3,
  pupils: 400,
  response: 0.9,
  bandSkew: 1.2,
  languageSkew: 1.5,
  girls: 0.5,
  tied: 0,
  notStated: 0,
  skipped: 0.03,
  extreme: 0,
};
const autumn = { id: "autumn", opensAt: Date.UTC(2026, 10, 2), closesAt: Date.UTC(2026, 10, 20) };
const spring = { id: "spring", opensAt: Date.UTC(2027, 3, 1), closesAt: Date.UTC(2027, 3, 20) };

/** The spring’s trend against the autumn, each school as changed. */
function trendOf(
  before: Partial<School>,
  now: Partial<School>,
  change: (survey: Survey) => Survey = (same) => same,
): Trend[] {
  const earlier = inAutumn({ ...school, ...before });
  const later = change({ ...surveyOf({ ...school, seed: 4, ...now }, instrument), wave: spring });
  return reckonRelease({ ...later, earlierReleases: [{ release: earlier, instrument }] }).trends;
}

const autumns = new Map<string, Release>();

/** Most tests begin with the same one. */
function inAutumn(asked: School): Release {
  const key = JSON.stringify(asked);
  const release = autumns.get(key) ?? reckonRelease({ ...surveyOf(asked, instrument), wave: autumn });
  autumns.set(key, release);
  return release;
}

function totalOf(trends: Trend[]) {
  const trend = trends.find(({ status }) => status === "released") as Extract<Trend, { status: "released" }>;
  return trend.groupings.find(({ id }) => id === "total")!.groups[0]!;
}

function verdicts(trends: Trend[]) {
  return totalOf(trends)
    .scales.filter(({ subDomain }) => subDomain === null)
    .map(({ verdict }) => verdict);
}

describe("a trend", () => {
  test("between two alike waves marks no change", () => {
    expect(verdicts(trendOf({}, {}))).toEqual(["no-change", "no-change", "no-change"]);
  });

  test("marks a clear change, with its interval", () => {
    const trends = trendOf({}, { extreme: 0.2 });
    expect(verdicts(trends)).toEqual(["better", "better", "better"]);
    const { score } = totalOf(trends).scales[0]!;
    expect(score.difference).toBe(score.later - score.earlier);
    expect([score.low > 0, score.pHolm < 0.05, score.pHolm >= score.p]).toEqual([true, true, true]);
  });

  test("calls no change what is surely there but under five points", () => {
    const trends = trendOf({ pupils: 2000 }, { pupils: 2000, extreme: 0.05 });
    const small = totalOf(trends).scales.filter(
      ({ score }) => score.pHolm < 0.05 && Math.abs(score.difference) < 5,
    );
    expect(small.length).toBeGreaterThan(0);
    expect(new Set(small.map(({ verdict }) => verdict))).toEqual(new Set(["no-change"]));
  });

  test("marks nothing where either wave’s response was low", () => {
    expect(new Set(verdicts(trendOf({ response: 0.5 }, { extreme: 0.2 })))).toEqual(new Set(["unmarked"]));
    expect(new Set(verdicts(trendOf({}, { response: 0.5, extreme: 0.2 })))).toEqual(new Set(["unmarked"]));
  });

  test("is made from ninety days between the waves on", () => {
    const opening = (days: number) => (survey: Survey) => ({
      ...survey,
      wave: { ...spring, opensAt: autumn.closesAt + days * day },
    });
    expect(trendOf({}, {}, opening(90))).toMatchObject([{ status: "released" }]);
    expect(trendOf({}, {}, opening(89.9))).toMatchObject([{ status: "withheld", reason: "too-soon" }]);
  });

  test("leaves out an item that was reworded, and every scale that it counts in", () => {
    const reworded = withAsk("rules-fair", "Are the rules fair to you?");
    const trends = trendOf({}, {}, (survey) => ({ ...survey, instrument: reworded }));
    const { items, scales } = totalOf(trends);
    const has = (name: string | null) =>
      scales.some(({ domain, subDomain }) => domain === "support" && subDomain === name);
    expect(items.some(({ id }) => id === "rules-fair")).toBe(false);
    expect(items.some(({ id }) => id === "rules-same")).toBe(true);
    expect([has(null), has("fair-rules"), has("wellbeing")]).toEqual([false, false, true]);
  });

  test("is against the same instrument only, the last wave first", () => {
    const staff = readInstrument("staff");
    const release = (wave: Release["wave"], of: Instrument) =>
      reckonRelease({ ...surveyOf(school, of), wave });
    const summer = { id: "summer", opensAt: Date.UTC(2026, 3, 1), closesAt: Date.UTC(2026, 3, 20) };
    const earlierReleases = [
      { release: release(summer, instrument), instrument },
      { release: release(autumn, staff), instrument: staff },
      { release: release(autumn, instrument), instrument },
    ];
    const { trends } = reckonRelease({ ...surveyOf(school, instrument), wave: spring, earlierReleases });
    expect(trends.map(({ wave }) => wave.id)).toEqual(["autumn", "summer"]);
  });

  test("is withheld where a wave had no result", () => {
    const few = (survey: Survey) => ({ ...survey, rows: survey.rows.slice(0, 9) });
    expect(trendOf({}, {}, few)).toMatchObject([{ status: "withheld", reason: "no-result" }]);
  });
});

describe("groups of two waves", () => {
  const bands = (...groups: string[][]): ReleasedGrouping => ({
    id: "band",
    status: "released",
    groups: groups.map((band) => ({ values: { band }, n: 20 })),
    scales: [],
    items: [],
  });

  test("are compared in the coarsest grouping that both can show", () => {
    const common = commonGroups(
      bands(["5", "6"], ["7"], ["8"], ["9"]),
      bands(["5"], ["6"], ["7", "8"], ["9"]),
    );
    expect(common).toEqual([
      { values: { band: ["5", "6"] }, earlier: [0], later: [0, 1] },
      { values: { band: ["7", "8"] }, earlier: [1, 2], later: [2] },
      { values: { band: ["9"] }, earlier: [3], later: [3] },
    ]);
  });

  test("are not compared where only everybody is common to both", () => {
    expect(commonGroups(bands(["5"], ["6", "7"]), bands(["5", "6"], ["7"]))).toEqual([]);
  });

  test("are not compared where “not stated” is a group in one wave only", () => {
    expect(commonGroups(bands(["5"], ["6"]), bands(["5"], ["6"], ["not-stated"]))).toEqual([]);
  });
});

function withAsk(id: string, en: string): Instrument {
  const pages = instrument.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.id === id ? { ...item, ask: { ...item.ask, en } } : item)),
  }));
  return { ...instrument, version: 2, pages };
}
