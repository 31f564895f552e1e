import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#db/connection.ts";
import { roleToSpeakIn } from "../waves/second-word.ts";
import type { Wave } from "../waves/wave.ts";
import { listNewWays } from "./list-new-ways.server.ts";
import { listSlipRequests } from "./slip-requests-queries.server.ts";

/** How many new cards, and requests for slips, wait for this very person: a child may be standing there. */
export async function countAwaitedWords(db: Db, viewer: Viewer, wave: Wave): Promise<number> {
  const requests = (await listSlipRequests(db, wave.id)).filter(
    ({ isGranted, asked }) => isGranted === undefined && roleToSpeakIn(viewer, [asked]) !== undefined,
  );
  const newWays = (await listNewWays(db, wave)).filter(
    ({ accountId, said }) => accountId !== viewer.accountId && roleToSpeakIn(viewer, said) !== undefined,
  );
  return requests.length + newWays.length;
}
