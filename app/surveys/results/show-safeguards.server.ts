import type { Db } from "#db/connection.ts";
import type { Formats } from "#app/surveys/desk/formats.server.ts";
import { cohortLabel } from "../staff/cohort-label.ts";
import type { DeskWords } from "#app/surveys/desk/words.server.ts";
import { watchedDays } from "#app/accounts/new-way-in.ts";
import { listSlipCounts } from "../tokens/slips-queries.server.ts";
import { forgottenFrom } from "../waves/retention.ts";
import type { Wave } from "../waves/wave.ts";
import type { ResultsWords } from "./words.server.ts";
import { findReleaseTimes } from "#app/surveys/waves/releases-queries.server.ts";

export type Safeguards = Awaited<ReturnType<typeof showSafeguards>>;
type Look = {
  db: Db;
  formats: Formats;
  cohorts: DeskWords["cohorts"];
  words: ResultsWords;
  instrument: string;
};

/** Beside the results: who could have answered in somebody else's place, in numbers, and what is kept or deleted by now. */
export async function showSafeguards(wave: Wave, { db, formats, cohorts, words, instrument }: Look) {
  const asked = new Set(
    wave.cohorts.filter((one) => one.instrument === instrument).map(({ cohort }) => cohort),
  );
  const shown = (count: number | undefined) => (count === undefined ? "–" : String(count));
  const times = await findReleaseTimes(db, wave.id);
  return {
    lead: words.safeguards.lead(watchedDays),
    rows: (await listSlipCounts(db, wave.id))
      .filter(({ cohort }) => asked.has(cohort))
      .map(({ cohort, used, newWays, admitted, entered, granted, printed }) => ({
        label: cohortLabel(cohorts, cohort),
        numbers: [entered, granted, printed, used, newWays, admitted].map(shown),
      })),
    kept:
      times?.forgottenAt === undefined
        ? words.safeguards.kept(formats.date(forgottenFrom(times ?? { releasedAt: wave.closesAt })))
        : words.safeguards.deleted(formats.date(times.forgottenAt)),
  };
}
