import { readFileSync } from "node:fs";
import { itemsOf, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import type { Survey } from "#app/surveys/release/draft.ts";
import type { Row } from "#app/surveys/release/row.ts";

const values: Record<string, string> = { a: "grades-5-6", b: "grades-7-9", c: "grades-10-11" };
const genders: Record<string, string> = { g: "girl", b: "boy" };
const languages: Record<string, string> = { k: "kk", r: "ru" };

/**
 * The first autumn of the demonstration school, as its box once was: band, gender and language of lessons, then a step for
 * each question. Whoever left out what they are stands as what they were counted as.
 */
export function autumnWave(instrument: Instrument): Survey {
  const lines = readFileSync(new URL("autumn-wave.txt", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const items = itemsOf(instrument);
  const rows = lines.map((line, index): Row => {
    const [who, steps] = line.split(" ") as [string, string];
    const [band, gender, language] = who as unknown as [string, string, string];
    const answers = items.map(({ id }, item) => [id, steps[item] === "-" ? null : Number(steps[item])]);
    return {
      key: index.toString(16).padStart(32, "0"),
      background: { band: values[band], gender: genders[gender], language: languages[language] },
      answers: Object.fromEntries(answers),
    };
  });
  const byBand = { "grades-5-6": 57, "grades-7-9": 91, "grades-10-11": 35 };
  const wave = { id: "autumn", opensAt: Date.UTC(2025, 9, 6), closesAt: Date.UTC(2025, 9, 24) };
  return { instrument, rows, eligible: { total: 183, byBand }, wave };
}
