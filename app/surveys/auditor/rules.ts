import { itemsOf, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import type { Percent, Release } from "#app/surveys/release/release.ts";
import type { Finding } from "#app/surveys/release/auditor.ts";
import { leastShown } from "./printed-counts.ts";

/** What can be seen of a release by itself: its numbers are the policy’s, and nothing is printed beyond them. */
export function findBrokenRules(
  { policy, k, kAdultHarm, groupings }: Omit<Release, "hash" | "trends">,
  instrument: Instrument,
): Finding[] {
  const broken = (detail: string): Finding => ({ check: "rule", measure: "release", detail });
  const isPolicy = policy === "SDC-2" && k === 10 && kAdultHarm === 20;
  const names = groupings.map(({ id }) => id).join();
  const isSix = names === "total,band,gender,language,band-gender,band-language";
  const adultHarm = new Set(itemsOf(instrument).flatMap((item) => (item.adultHarm ? [item.id] : [])));
  const shown = groupings.filter((grouping) => grouping.status === "released");
  const broadly = shown.filter(({ id }) => id !== "total" && id !== "band");
  const figures = shown
    .flatMap((grouping) => [...grouping.items, ...grouping.scales])
    .flatMap((result): readonly Figure[] => result.figures);
  return [
    ...(isPolicy ? [] : [broken("another policy")]),
    ...(isSix ? [] : [broken("other groupings")]),
    ...broadly.flatMap(({ id, items }) =>
      items.flatMap((item) =>
        adultHarm.has(item.id) && item.figures.length > 0 ? [broken(`${item.id} by ${id}`)] : [],
      ),
    ),
    ...figures.flatMap((figure) =>
      isWithinCode(figure) ? [] : [broken(`uncoded ${figure.favourable.percent} of about ${figure.n}`)],
    ),
    ...figures.flatMap(({ n, favourable, distribution }) =>
      distribution && (n < 30 || favourable.unit > 1) ? [broken(`a distribution of about ${n}`)] : [],
    ),
  ];
}

type Figure = { n: number; favourable: Percent; distribution?: unknown };

/** By the greatest number of answers that is printed so. A code may say more than the table, but hides three at least. */
function isWithinCode({ n, favourable: { percent, bound, unit } }: Figure): boolean {
  const least = leastShown(n + 2);
  if (bound === "exact" && unit > 1) return percent > 0 && percent < 100;
  if (bound === "exact") return percent > least && percent < 100 - least;
  const limit = bound === "at-most" ? percent : 100 - percent;
  return (2 * limit + 1) * (n + 2) > 2 * 300;
}
