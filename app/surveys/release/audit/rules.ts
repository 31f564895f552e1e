import { itemsOf, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import type { Percent, Release } from "../release.ts";
import type { Finding } from "./finding.ts";

/** What can be seen of a release by itself: its numbers are the policy’s, and nothing is printed beyond them. */
export function findBrokenRules(
  { policy, k, kAdultHarm, groupings }: Omit<Release, "hash" | "trends">,
  instrument: Instrument,
): Finding[] {
  const broken = (detail: string): Finding => ({ check: "rule", measure: "release", detail });
  const isPolicy = policy === "SDC-1" && k === 10 && kAdultHarm === 20;
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
    ...figures.flatMap(({ n, distribution }) =>
      distribution && n < 30 ? [broken(`a distribution of about ${n}`)] : [],
    ),
  ];
}

type Figure = { n: number; favourable: Percent; distribution?: unknown };

/** By the greatest number of answers that is printed so. */
function isWithinCode({ n, favourable: { percent, bound } }: Figure): boolean {
  const steps: [from: number, least: number][] = [
    [300, 1],
    [100, 2],
    [40, 5],
    [20, 10],
    [0, 20],
  ];
  const [, least] = steps.find(([from]) => n + 2 >= from)!;
  return bound === "exact"
    ? percent > least && percent < 100 - least
    : percent >= least && percent <= 100 - least;
}
