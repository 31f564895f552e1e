import { createHash } from "node:crypto";
import { itemsOf, scaleOf, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import type { Survey } from "#app/surveys/release/draft.ts";
import type { Row } from "#app/surveys/release/row.ts";

/** A made-up school and how it answered; shares from 0 to 1. */
export type School = {
  seed: number;
  pupils: number;
  response: number;
  /** How uneven the bands and the languages are: 1 is even, 6 leaves little to the last. */
  bandSkew: number;
  languageSkew: number;
  girls: number;
  /** How strongly gender and language go together: at 1 all girls learn in one language. */
  tied: number;
  notStated: number;
  skipped: number;
  /** How alike all answer. */
  extreme: number;
};

export const wave = { id: "autumn", opensAt: Date.UTC(2026, 10, 2), closesAt: Date.UTC(2026, 10, 20) };

export function surveyOf(school: School, instrument: Instrument): Survey {
  const random = randomOf(school.seed);
  const optionsOf = (id: string) =>
    instrument.background.find((question) => question.id === id)?.options ?? [];
  const bands = weighted(
    optionsOf("band").map(({ id }) => id),
    school.bandSkew,
  );
  const languages = weighted(
    optionsOf("language").map(({ id }) => id),
    school.languageSkew,
  );
  const items = itemsOf(instrument).map((item, index) => ({
    id: item.id,
    steps: scaleOf(instrument, item).steps.length,
    reverse: item.reverse,
    pull: ((index * 7) % 5) - 2 + school.extreme * 3,
  }));
  const byBand: Record<string, number> = {};
  const rows: Row[] = [];
  for (let pupil = 0; pupil < school.pupils; pupil += 1) {
    const band = pick(bands, random());
    const gender = random() < school.girls ? "girl" : "boy";
    const language =
      random() < school.tied ? languages[gender === "girl" ? 0 : 1]?.[0] : pick(languages, random());
    if (band) byBand[band] = (byBand[band] ?? 0) + 1;
    if (random() >= school.response) continue;
    const say = (value: string | undefined) => (random() < school.notStated ? null : value);
    const ease = random() * 2 - 1;
    const answers = items.map(({ id, steps, reverse, pull }) => {
      const chance = 1 / (1 + Math.exp(-(pull + ease * 2 * (1 - school.extreme / 2))));
      const step = Array.from({ length: steps - 1 }, () => (random() < chance ? 1 : 0)).reduce<number>(
        (sum, one) => sum + one,
        0,
      );
      return [id, random() < school.skipped ? null : reverse ? steps - 1 - step : step];
    });
    const background =
      instrument.background.length > 0
        ? { band: say(band), gender: say(gender), language: say(language) }
        : {};
    rows.push({ key: keyOf(random), answers: Object.fromEntries(answers), background });
  }
  return { instrument, rows, eligible: { total: school.pupils, byBand }, wave };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Mulberry32: the same seed, the same school. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function keyOf(random: () => number): string {
  return Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  ).join("");
}

function weighted(names: string[], skew: number): [string, number][] {
  const weights = names.map((name, index): [string, number] => [name, skew ** -index]);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return weights.map(([name, weight]) => [name, weight / all]);
}

function pick(weights: readonly [string, number][], at: number): string | undefined {
  let left = at;
  return weights.find(([, weight]) => (left -= weight) <= 0)?.[0] ?? weights.at(-1)?.[0];
}
