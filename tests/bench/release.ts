import { reckonRelease } from "#app/surveys/course-of-a-wave/reckon-release.server.ts";
import { readInstrument } from "#tests/surveys/release/instruments.ts";
import { surveyOf } from "#tests/surveys/release/school.ts";

/** Of a school’s ballots, from sealed rows to the hashed release, audit included; the median in milliseconds. */
export type ReleaseFigure = { ballots: number; milliseconds: number };

export function measureRelease(rounds = 5): ReleaseFigure {
  const instrument = readInstrument("pupils-5-11");
  const school = {
    seed: 1,
    pupils: 2200,
    response: 1,
    bandSkew: 1.3,
    languageSkew: 2,
    girls: 0.5,
    tied: 0,
    notStated: 0.03,
  };
  const survey = surveyOf({ ...school, skipped: 0.05, extreme: 0.3 }, instrument);
  const sealed = { ...survey, rows: survey.rows.slice(0, 2000) };
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const { extent } = reckonRelease(sealed);
    if (extent !== "groups") throw new Error("the measured release shows no groups");
    return performance.now() - start;
  }).toSorted((one, other) => one - other);
  return { ballots: sealed.rows.length, milliseconds: Math.round(times[Math.floor(rounds / 2)]!) };
}
