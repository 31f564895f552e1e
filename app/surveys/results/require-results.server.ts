import { data, type RouterContextProvider } from "react-router";
import { findInstrument } from "#app/surveys/questionnaires/instruments.server.ts";
import { instrumentIds } from "#app/surveys/questionnaires/instrument.ts";
import { requireWave } from "#app/surveys/desk/require-wave.server.ts";
import type { Reading } from "./reading.ts";
import { resultsWords } from "./words.server.ts";
import { listReleases } from "#app/surveys/waves/releases-queries.server.ts";

/**
 * The release of a wave, of the questionnaire that the address asks for with `?of=`. Before the wave is sealed there is
 * none, and so no such page for anybody.
 */
export async function requireResults(context: Readonly<RouterContextProvider>, waveId: string, url: URL) {
  const desk = await requireWave(context, waveId);
  const releases = (await listReleases(desk.db, desk.wave.id)).toSorted(
    (one, other) => instrumentIds.indexOf(one.instrument.id) - instrumentIds.indexOf(other.instrument.id),
  );
  const of = url.searchParams.get("of");
  const release = releases.find(({ instrument }) => of === null || instrument.id === of);
  const instrument = release && findInstrument(release.instrument.id, release.instrument.version);
  if (!release || !instrument) throw data(null, { status: 404 });
  const { language, formats } = desk;
  const reading: Reading = { release, instrument, language, formats, words: resultsWords(language) };
  return { ...desk, reading, instruments: releases.map((one) => one.instrument) };
}
