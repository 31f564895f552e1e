import type { Footnote } from "../release/release.ts";
import { sdc2 } from "../release/policy.ts";
import { areaTitle, type Reading } from "./reading.ts";

export type Quality = {
  reliability: { title: string; answers: string; alpha: string; omega: string; isLow: boolean }[];
  notes: string[];
  /** By which rules it was shown, and how these were checked. */
  rules: string[];
  hash: string;
};

export function qualityOf(reading: Reading): Quality {
  const { release, words, formats } = reading;
  const shown = (value: number | null) => (value === null ? "–" : formats.hundredth(value));
  return {
    reliability: release.reliability.map((one) => ({
      title: areaTitle(reading, one),
      answers: String(one.n),
      alpha: shown(one.alpha),
      omega: shown(one.omega),
      isLow: one.isLow,
    })),
    notes: release.footnotes.map((note) => footnoteText(reading, note)),
    rules: [
      words.quality.rules(release.policy, release.k, release.kAdultHarm),
      ...(release.policy === sdc2.name ? [words.quality.checked(release.k)] : []),
    ],
    hash: release.hash,
  };
}

function footnoteText({ words: { quality } }: Reading, footnote: Footnote): string {
  if (!("dimension" in footnote)) return quality.footnotes[footnote.note];
  return quality.footnotes[footnote.note](quality.dimensions[footnote.dimension]);
}
