import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";
import {
  bandOf,
  pagesFor,
  pointsOf,
  scaleOf,
  type Instrument,
  type Item,
  type SubDomainId,
} from "#app/surveys/questionnaires/instrument.ts";
import type { Random } from "./random.ts";

/** Who answers, as far as answers depend on it; grade and language are those of a pupil's class. */
export type Voter = { grade: number | null; language: "kk" | "ru" | null };
export type Shifts = Partial<Record<SubDomainId, number>>;

/** How good things are: at 0 half of the answers are favourable, at 1 some five in six. */
const levels: Record<SubDomainId, number> = {
  peers: 0.95,
  "adults-pupils": 0.8,
  voice: 0.2,
  respect: 0.75,
  places: 0.5,
  "emotional-safety": 0.55,
  bullied: 1,
  witnessing: 0,
  "harsh-treatment": 0.9,
  "fair-rules": 0.45,
  "help-seeking": 0.4,
  wellbeing: 0.45,
  training: 0.1,
  honesty: 1.6,
};
/** What differs from the rest of its sub-domain. */
const itemLevels: Record<string, number> = {
  "places-classroom": 1.35,
  "places-toilets": -0.15,
  "places-way": 0.15,
  "bullied-words": 0.65,
  "bullied-force": 1.4,
  "harsh-shout": 0.4,
  "harsh-force": 1.8,
  "seen-bullying": 0.15,
};

/** Somebody's answers: they hang together, as people's answers do, and now and then a question is left out. */
export function inventBallot(instrument: Instrument, voter: Voter, shifts: Shifts, random: Random): Answers {
  // Whoever does not want to take part hands in an empty one.
  if (random.chance(0.03)) return {};
  const gender = random.chance(0.5) ? "girl" : "boy";
  const outlook =
    bell(random) * 0.7 - (voter.grade !== null && voter.grade >= 7 && voter.grade <= 9 ? 0.15 : 0);
  const moods = new Map<SubDomainId, number>();
  const answers: Record<string, string> = {};
  for (const item of pagesFor(instrument, voter.grade).flatMap((page) => page.items)) {
    if (random.chance(item.adultHarm ? 0.05 : 0.02)) continue;
    const mood = moods.get(item.subDomain) ?? bell(random) * 0.5;
    moods.set(item.subDomain, mood);
    const level = (itemLevels[item.id] ?? levels[item.subDomain]) + (shifts[item.subDomain] ?? 0);
    answers[item.id] = stepAt(
      instrument,
      item,
      level + genderGap(item, gender) + outlook + mood + bell(random) * 0.6,
    );
  }
  return { ...backgroundOf(instrument, voter, gender, random), ...answers };
}

function genderGap({ subDomain }: Item, gender: string): number {
  if (subDomain === "help-seeking") return gender === "girl" ? 0.12 : -0.12;
  return subDomain === "places" && gender === "girl" ? -0.2 : 0;
}

/** The step for a state of things; the good end of the scale begins at 0. */
function stepAt(instrument: Instrument, item: Item, state: number): string {
  const { steps } = scaleOf(instrument, item);
  const fromWorst = steps.toSorted((one, other) => points(one) - points(other));
  const good = fromWorst.findIndex(({ favourable }) => favourable);
  const place = Math.min(Math.max(good + Math.floor(state), 0), steps.length - 1);
  return fromWorst[place]?.id ?? "";

  function points(step: (typeof steps)[number]): number {
    return pointsOf(item, { id: item.scale, steps }, steps.indexOf(step) + 1);
  }
}

function backgroundOf(
  instrument: Instrument,
  { grade, language }: Voter,
  gender: string,
  random: Random,
): Answers {
  const known = {
    band: grade === null ? undefined : bandOf(instrument, grade)?.id,
    gender,
    language: language ?? undefined,
  };
  const stated = instrument.background.map(
    ({ id }) => [id, random.chance(0.02) ? undefined : known[id]] as const,
  );
  return Object.fromEntries(stated.filter(([, value]) => value !== undefined));
}

/** Near enough to the normal curve: mean 0, deviation 1. */
function bell(random: Random): number {
  const sum = Array.from({ length: 6 }, () => random.below(1000) / 1000).reduce(
    (total, one) => total + one,
    0,
  );
  return (sum - 3) * Math.SQRT2;
}
