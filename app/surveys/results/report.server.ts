import { areaRows } from "./area-rows.server.ts";
import { changesOf } from "./changes.ts";
import { rangeTicks } from "./charts.server.ts";
import { groupTables } from "./group-tables.server.ts";
import { headlineOf } from "./headline.ts";
import { placesTable } from "./places-table.server.ts";
import { qualityOf } from "./quality.ts";
import { questionSets } from "./question-sets.server.ts";
import { lastTrend, withheldText, type Reading } from "./reading.ts";
import { responseText } from "./response-text.ts";
import { teachNext } from "./teach-next.server.ts";

export type Report = ReturnType<typeof reportOf>;

/** A release as its page shows it: words and places on the paper, nothing left to reckon. */
export function reportOf(reading: Reading) {
  const { release, instrument, words, formats } = reading;
  const trend = lastTrend(reading);
  const since = trend?.status === "released" ? formats.month(trend.wave.opensAt) : null;
  return {
    title: words.titles[instrument.audience],
    period: formats.period(release.wave.opensAt, release.wave.closesAt),
    isValidated: instrument.validated,
    withheld: withheldText(reading),
    limited: release.limitedBy && words.groups.reasons[release.limitedBy],
    response: responseText(reading),
    headline: headlineOf(reading),
    areas: areaRows(reading),
    areasLegend: words.areas.legend(since),
    ticks: rangeTicks,
    teach: teachNext(reading),
    places: placesTable(reading),
    questions: questionSets(reading),
    groups: groupTables(reading),
    changes: changesOf(reading),
    quality: qualityOf(reading),
  };
}
