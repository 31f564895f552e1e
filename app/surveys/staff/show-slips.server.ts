import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#db/connection.ts";
import type { Formats } from "#app/surveys/desk/formats.server.ts";
import type { DeskWords } from "#app/surveys/desk/words.server.ts";
import { slipsLeft } from "../tokens/slip.ts";
import { listSlipRequests, type SlipRequest } from "../tokens/slip-requests-queries.server.ts";
import { listSlipCounts } from "../tokens/slips-queries.server.ts";
import { roleToSpeakIn, wordRoles, type WordRole } from "../waves/second-word.ts";
import type { Wave } from "../waves/wave.ts";
import { cohortLabel } from "./cohort-label.ts";

export type ShownSlips = Awaited<ReturnType<typeof showSlips>>;
type Look = { db: Db; viewer: Viewer; formats: Formats; words: DeskWords };

/** How many slips there may be and are, and who waits for whose word. */
export async function showSlips(wave: Wave, { db, viewer, formats, words }: Look, now = Date.now()) {
  const isOpen = wave.state === "open" && now < wave.closesAt;
  const counts = await listSlipCounts(db, wave.id);
  const requests = await listSlipRequests(db, wave.id);
  return {
    isOpen,
    counts: counts.map((count) => {
      const { cohort, entered, granted, printed } = count;
      const label = cohortLabel(words.cohorts, cohort);
      return { cohort, label, entered, granted, printed, left: slipsLeft(count) };
    }),
    requests: requests.map((request) => ({
      id: request.id,
      says: words.slipsPage.request({
        cohort: cohortLabel(words.cohorts, request.cohort),
        slips: request.slips,
        date: formats.date(request.askedAt),
      }),
      state: stateOf(request),
      mayAnswer:
        isOpen && request.isGranted === undefined && roleToSpeakIn(viewer, [request.asked]) !== undefined,
    })),
  };
}

function stateOf({ isGranted, asked }: SlipRequest): WordRole | "granted" | "refused" {
  if (isGranted !== undefined) return isGranted ? "granted" : "refused";
  return wordRoles.find((role) => role !== asked.role) ?? "head";
}
