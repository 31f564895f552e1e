import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { roleToSpeakIn } from "../waves/second-word.ts";
import type { Wave } from "../waves/wave.ts";
import { insertWord, nameOfWay } from "./admissions-queries.server.ts";
import { listNewWays } from "./list-new-ways.server.ts";

type Saying = {
  viewer: Viewer;
  wave: Wave;
  /** As `nameOfWay` has them: the cards and passwords that were shown, and no newer ones. */
  ways: ReadonlySet<string>;
};

/** One of the two says of these that they are in the right hands. Returns of how many it could be said. */
export async function sayInRightHands(
  db: Db,
  { viewer, wave, ways }: Saying,
  now = Date.now(),
): Promise<number> {
  if (wave.state !== "open") return 0;
  return db.transaction().execute(async (trx) => {
    let count = 0;
    for (const way of await listNewWays(trx, wave)) {
      // Nobody vouches for themselves.
      if (!ways.has(nameOfWay(way)) || way.accountId === viewer.accountId) continue;
      const role = roleToSpeakIn(viewer, way.said);
      if (!role || !(await insertWord(trx, wave.id, way, { role, saidBy: viewer.accountId }, now))) continue;
      count += 1;
      const { accountId: actorId, schoolId } = viewer;
      const detail = { wave: wave.id, way: way.way, role };
      const entry = { action: "survey-pupil-admitted", schoolId, actorId, subjectId: way.accountId } as const;
      await recordAudit(trx, { ...entry, detail }, now);
    }
    return count;
  });
}
