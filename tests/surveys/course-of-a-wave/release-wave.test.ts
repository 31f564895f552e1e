import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#app/surveys/release/canonical.ts";
import { eligibleOf } from "#app/surveys/course-of-a-wave/eligible.ts";
import { releaseWave } from "#app/surveys/course-of-a-wave/release-wave.server.ts";
import { listReleases } from "#app/surveys/waves/releases-queries.server.ts";
import { tendWaves } from "#app/surveys/course-of-a-wave/tend-waves.server.ts";
import { answer, openedRealWave, realInstrument, sealed } from "../asked-school.ts";
import { makeSurveySchool } from "../make-school.ts";
import { day, opening } from "../survey-school.ts";

describe("a sealed wave", () => {
  test("is released once, under the hash of what is released", async () => {
    const school = await makeSurveySchool({ pupils: 40 });
    const wave = await openedRealWave(school);
    await answer(school, wave, 36);
    await sealed(school, wave);
    expect(await releaseWave(school, wave.id)).toBe(true);
    expect(await releaseWave(school, wave.id)).toBe(false);
    const [release, ...others] = await listReleases(school.db, wave.id);
    expect(others).toEqual([]);
    const { hash: stamp, ...body } = release!;
    expect(stamp).toBe(hash("sha256", canonicalJson(body)));
    expect(body).toMatchObject({ policy: "SDC-2", k: 10, extent: "groups", wave: { id: wave.id } });
    expect(body.response).toMatchObject({ eligible: 40, respondents: 35 });
  });

  test("is released once by two processes at the same time", async () => {
    const school = await makeSurveySchool({ pupils: 12 });
    const wave = await openedRealWave(school);
    await sealed(school, wave);
    const results = await Promise.all([releaseWave(school, wave.id), releaseWave(school, wave.id)]);
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await listReleases(school.db, wave.id)).toHaveLength(1);
  });

  test("is released by whoever tends the waves, be it long after the seal", async () => {
    const school = await makeSurveySchool({ pupils: 12 });
    const wave = await openedRealWave(school);
    await sealed(school, wave);
    await tendWaves(school, wave.closesAt + 3 * day);
    expect(await listReleases(school.db, wave.id)).toHaveLength(1);
  });

  test("is compared with the one before it", async () => {
    const school = await makeSurveySchool({ pupils: 60 });
    const first = await openedRealWave(school);
    await answer(school, first, 60, opening, { "help-seeking": -1 });
    await releaseWave(school, first.id, await sealed(school, first));
    const later = first.closesAt + 100 * day;
    const second = await openedRealWave(school, later);
    await answer(school, second, 60, later);
    await releaseWave(school, second.id, await sealed(school, second));
    const [before] = await listReleases(school.db, first.id);
    const [now] = await listReleases(school.db, second.id);
    expect(before!.trends).toEqual([]);
    expect(now!.trends).toMatchObject([
      { wave: { id: first.id }, hash: before!.hash, status: "released", marked: true },
    ]);
    const [trend] = now!.trends;
    const scales = trend!.status === "released" ? trend!.groupings[0]!.groups[0]!.scales : [];
    expect(scales.find(({ subDomain }) => subDomain === "help-seeking")).toMatchObject({ verdict: "better" });
  });
});

test("a wave that is open or closing is not released", async () => {
  const school = await makeSurveySchool({ pupils: 12 });
  const wave = await openedRealWave(school);
  await answer(school, wave, 1);
  expect(await releaseWave(school, wave.id)).toBe(false);
  await tendWaves(school, wave.closesAt);
  expect(await releaseWave(school, wave.id, wave.closesAt)).toBe(false);
  expect(await listReleases(school.db, wave.id)).toEqual([]);
});

test("whom a share is of comes from the roster, whatever pupils say of themselves; slips are of the whole alone", () => {
  const asked = { instrument: "pupils-5-11", slips: 2 };
  const cohorts = [
    { cohort: "grade-5", accounts: 20, ...asked },
    { cohort: "grade-6", accounts: 30, ...asked },
    { cohort: "grade-11", accounts: 10, ...asked },
    { cohort: "staff", accounts: 40, instrument: "staff", slips: 0 },
  ] as const;
  expect(eligibleOf(realInstrument(), cohorts)).toEqual({
    total: 66,
    byBand: { "grades-5-6": 50, "grades-10-11": 10 },
  });
});
