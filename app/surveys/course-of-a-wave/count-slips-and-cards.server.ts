import type { Db } from "#db/connection.ts";
import { listNewWays } from "#app/surveys/tokens/list-new-ways.server.ts";
import { listSlipCounts } from "#app/surveys/tokens/slips-queries.server.ts";
import { countSlipTokens } from "#app/surveys/tokens/tokens-queries.server.ts";
import { capAtEligible, roundToFive } from "#app/surveys/waves/participation.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { recordSlipsAndCards } from "#app/surveys/waves/waves-queries.server.ts";

/**
 * Writes down at the seal what a reader of the results must know of those who could answer in somebody else's place: how
 * many slips were used, to the nearest five like all that is said of taking part, and how many cards and passwords were new.
 */
export async function countSlipsAndCards(db: Db, wave: Wave): Promise<void> {
  const used = await countSlipTokens(db, wave.id);
  const newWays = await listNewWays(db, wave);
  for (const { cohort, printed } of await listSlipCounts(db, wave.id)) {
    const own = newWays.filter((way) => way.cohort === cohort);
    await recordSlipsAndCards(db, wave.id, cohort, {
      slips_used: capAtEligible(roundToFive(used.get(cohort) ?? 0), printed),
      ways_renewed: own.length,
      ways_admitted: own.filter(({ isAdmitted }) => isAdmitted).length,
    });
  }
}
