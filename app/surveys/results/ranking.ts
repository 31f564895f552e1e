import type { SubDomainId } from "#app/surveys/questionnaires/instrument.ts";
import type { Percent } from "../release/release.ts";
import { requireItem, wholeSchool, type Reading } from "./reading.ts";

/**
 * Sub-domains and questions by their share of good answers as the whole school gave them, the smallest first. Not by
 * score: scores lie on scales of different kinds, where “never” is easier to reach than “always”.
 */
export function rankedAreas(reading: Reading): { subDomain: SubDomainId; share: Percent }[] {
  const scales = wholeSchool(reading)?.scales ?? [];
  return scales
    .flatMap(({ subDomain, figures: [figure] }) =>
      subDomain !== null && figure ? [{ subDomain, share: figure.favourable }] : [],
    )
    .toSorted((one, other) => one.share.percent - other.share.percent);
}

export function rankedItems(reading: Reading): { ask: string; subDomain: SubDomainId; share: Percent }[] {
  const items = wholeSchool(reading)?.items ?? [];
  return items
    .flatMap(({ id, figures: [figure] }) => {
      const { ask, domain, subDomain } = requireItem(reading.instrument, id);
      if (!figure || domain === "quality") return [];
      return [{ ask: ask[reading.language], subDomain, share: figure.favourable }];
    })
    .toSorted((one, other) => one.share.percent - other.share.percent);
}
