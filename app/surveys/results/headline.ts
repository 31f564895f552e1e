import type { SubDomainId } from "#app/surveys/questionnaires/instrument.ts";
import type { Percent } from "../release/release.ts";
import { sayChange } from "./say-change.ts";
import { percentText, subDomainTitle, type Reading } from "./reading.ts";
import { rankedAreas, rankedItems } from "./ranking.ts";

/** Three sentences for the first screen. `isWeakUrgent` is false where even the weakest area is in good shape. */
export type Headline = { strong: string; weak: string; changed: string; isWeakUrgent: boolean };

/** From here on in per cent, most of the answers are good ones. */
const goodShape = 60;
const fewestForSecond = 4;

export function headlineOf(reading: Reading): Headline {
  const changed = sayChange(reading);
  const areas = rankedAreas(reading);
  return { ...(areas.length > 1 ? ofAreas(reading, areas) : ofItems(reading)), changed };
}

type Said = Omit<Headline, "changed">;
type RankedArea = { subDomain: SubDomainId; share: Percent };

function ofAreas(reading: Reading, areas: readonly RankedArea[]): Said {
  const { headline, sayings } = reading.words;
  const [worst, second] = areas;
  const best = areas.at(-1);
  if (!worst || !best) return nothing(reading);
  const isWeakUrgent = worst.share.percent < goodShape;
  const strong =
    best.share.percent < goodShape
      ? headline.mostGood(named(best))
      : headline.best(sayings[sayable(best.subDomain)].strong, percentText(reading, best.share));
  const weak = isWeakUrgent
    ? headline.worst(sayings[sayable(worst.subDomain)].weak, percentText(reading, worst.share))
    : headline.leastGood(named(worst));
  const then = second && areas.length >= fewestForSecond ? ` ${headline.nextComes(named(second))}` : "";
  return { strong, weak: weak + then, isWeakUrgent };

  function named({ subDomain, share }: RankedArea) {
    return { area: subDomainTitle(reading, subDomain), percent: percentText(reading, share) };
  }
}

/** Where an instrument is read question by question. */
function ofItems(reading: Reading): Said {
  const { headline } = reading.words;
  const items = rankedItems(reading);
  const [worst, second] = items;
  const best = items.at(-1);
  if (!worst || !best) return nothing(reading);
  const named = ({ ask, share }: typeof best) => ({ area: ask, percent: percentText(reading, share) });
  const then = second && items.length >= fewestForSecond ? ` ${headline.thenItem(named(second))}` : "";
  return {
    strong: headline.bestItem(named(best)),
    weak: headline.worstItem(named(worst)) + then,
    isWeakUrgent: worst.share.percent < goodShape,
  };
}

function nothing({ words }: Reading): Said {
  return { strong: words.headline.nothing, weak: words.headline.nothing, isWeakUrgent: false };
}

/** Whether answers were honest has no score, and so is never an area that is strong or weak. */
function sayable(subDomain: SubDomainId): Exclude<SubDomainId, "honesty"> {
  if (subDomain === "honesty") throw new Error("the honesty of answers is no area");
  return subDomain;
}
