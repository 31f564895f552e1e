import fc from "fast-check";
import { bandOf, itemsOf, scaleOf, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import type { Survey } from "#app/surveys/release/draft.ts";
import type { Row } from "#app/surveys/release/row.ts";
import { keyOf, randomOf, wave } from "./school.ts";

/** A school as real ones are: what a pupil says of themselves hangs on the class. Shares from 0 to 1. */
export type TiedSchool = {
  seed: number;
  pupils: number;
  response: number;
  /** Which grades have classes that learn in Russian; the others learn in Kazakh alone. */
  russian: "everywhere" | "young" | "middle" | "old" | "one class" | "most";
  /** How many in a hundred learn in another language. */
  other: number;
  sportClasses: number;
  girlsClasses: number;
  slips: number;
  notStated: number;
  skipped: number;
  /** How alike all answer. */
  extreme: number;
};

function between(least: number, greatest: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map((part) => least + ((greatest - least) * part) / 1000);
}

export const anyTiedSchool = fc.record<TiedSchool>({
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
  pupils: between(Math.log(60), Math.log(2000)).map((size) => Math.round(Math.exp(size))),
  response: between(0.5, 0.98),
  russian: fc.constantFrom("everywhere", "young", "middle", "old", "one class", "most"),
  other: fc.oneof(fc.constant(0), between(0, 3)),
  sportClasses: fc.integer({ min: 0, max: 2 }),
  girlsClasses: fc.integer({ min: 0, max: 1 }),
  slips: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) },
  ),
  notStated: between(0, 0.05),
  skipped: between(0, 0.08),
  extreme: between(0, 1),
});

type SchoolClass = { grade: number; language: string; girls: number; mood: number };

export function tiedSurveyOf(school: TiedSchool, instrument: Instrument): Survey {
  const random = randomOf(school.seed);
  const classes = classesOf(school, instrument, random);
  const items = itemsOf(instrument).map((item, index) => {
    const steps = scaleOf(instrument, item).steps;
    // From a question that half answer well to one that nearly all do.
    const level = 0.5 + 0.46 * (((index * 7) % 12) / 11) ** (1.2 - school.extreme);
    return { item, steps, level };
  });
  const rows: Row[] = [];
  const byBand: Record<string, number> = {};
  const add = (schoolClass: SchoolClass, way: "account" | "slip") => {
    const band = bandOf(instrument, schoolClass.grade)?.id ?? null;
    const gender = random() < schoolClass.girls ? "girl" : "boy";
    const language = random() < school.other / 100 ? "other" : schoolClass.language;
    if (band && way === "account") byBand[band] = (byBand[band] ?? 0) + 1;
    if (random() >= school.response) return;
    const say = (value: string | null) => (random() < school.notStated ? null : value);
    const isBlank = random() < 0.02;
    const outlook = (random() - 0.5) * 0.3 + schoolClass.mood + (gender === "girl" ? -0.03 : 0.03);
    const answers = items.map(({ item, steps, level }) => {
      const isGood = random() < Math.min(1, level + outlook * (1 - level) * 3);
      const side = [...steps.keys()].filter((step) => steps[step]!.favourable === isGood);
      const step = side[Math.floor(random() * side.length)]!;
      return [item.id, isBlank || random() < school.skipped ? null : step] as const;
    });
    const background = { band: say(band), gender: say(gender), language: say(language) };
    rows.push({
      key: keyOf(random),
      way,
      answers: Object.fromEntries(answers),
      background: isBlank || instrument.background.length === 0 ? {} : background,
    });
  };
  for (let pupil = 0; pupil < school.pupils; pupil += 1) add(classes[pupil % classes.length]!, "account");
  for (let slip = 0; slip < school.slips; slip += 1) add(classes[0]!, "slip");
  return { instrument, rows, eligible: { total: school.pupils + school.slips, byBand }, wave };
}

function classesOf(school: TiedSchool, instrument: Instrument, random: () => number): SchoolClass[] {
  const [first, last] = instrument.grades ?? [5, 11];
  const grades = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const perGrade = Math.max(1, Math.round(school.pupils / grades.length / 22));
  const classes = grades.flatMap((grade, place) => {
    // The old grades have fewer pupils in most schools.
    const count = Math.max(1, place >= grades.length - 2 ? Math.round(perGrade * 0.6) : perGrade);
    return Array.from({ length: count }, (_, letter): SchoolClass => {
      const isLast = letter === count - 1;
      return {
        grade,
        language: isRussian(school.russian, place / (grades.length - 1), letter, isLast) ? "ru" : "kk",
        girls: 0.35 + random() * 0.3,
        mood: (random() - 0.5) * 0.2,
      };
    });
  });
  if (school.russian === "one class") classes[Math.floor(random() * classes.length)]!.language = "ru";
  for (let sport = 0; sport < school.sportClasses; sport += 1)
    classes[Math.floor(random() * classes.length)]!.girls = random() * 0.15;
  for (let girls = 0; girls < school.girlsClasses; girls += 1)
    classes[Math.floor(random() * classes.length)]!.girls = 1;
  return classes;
}

function isRussian(where: TiedSchool["russian"], at: number, letter: number, isLast: boolean): boolean {
  if (where === "most") return letter > 0 || at < 0.4;
  if (where === "everywhere") return isLast;
  if (where === "one class") return false;
  const part = at < 0.34 ? "young" : at < 0.75 ? "middle" : "old";
  return part === where && isLast;
}
