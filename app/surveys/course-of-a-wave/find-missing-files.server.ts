import type { Office } from "#app/request-context.ts";
import { hasBoxFile } from "#app/surveys/ballot-box/box-file.server.ts";
import { hasWaveKey } from "#app/surveys/blind-signature/wave-keys.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { findWaveById, listUnsealedWaves } from "#app/surveys/waves/waves-queries.server.ts";

export type SurveyFile = "survey-key" | "ballot-box";
type Needed = Pick<Office, "db" | "dataFolder">;

/** What a survey that is under way can't do without and the data folder no longer has: each kind once, of whichever survey. */
export async function findMissingFiles(office: Needed): Promise<SurveyFile[]> {
  const missing = new Set<SurveyFile>();
  for (const wave of await listUnsealedWaves(office.db)) {
    if (missingOf(office, wave).length === 0) continue;
    // It may have gone on while its files were looked at.
    const still = await findWaveById(office.db, wave.id);
    for (const kind of still ? missingOf(office, still) : []) missing.add(kind);
  }
  return [...missing];
}

function missingOf({ dataFolder }: Needed, { id, state, instruments }: Wave): SurveyFile[] {
  const keys = instruments.flatMap(({ instrument, keys: all }) =>
    all.map(({ way }) => ({ instrument, way })),
  );
  const lacksKey = state === "open" && !keys.every((key) => hasWaveKey(dataFolder, id, key));
  const lacksBox = state !== "sealed" && !hasBoxFile(dataFolder, id);
  return [...(lacksKey ? (["survey-key"] as const) : []), ...(lacksBox ? (["ballot-box"] as const) : [])];
}
