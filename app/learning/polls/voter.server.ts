import { keyedHash, type ServerKey } from "#app/accounts/server-key.server.ts";
import { holdsRole, type Viewer } from "#app/accounts/viewer.ts";
import { isWatched } from "#app/accounts/new-way-in.ts";
import { wayOf } from "#app/accounts/way-in.ts";
import { findWayIn } from "#app/accounts/ways-in-queries.server.ts";
import { findOwnClass } from "#app/school/classes/classes-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { openFor, type OpenPoll } from "./poll.ts";

/** Whoever asks for a paper: a browser by its cookie; and the pupil who is signed in there, if the class is theirs. */
export type Voter = { device: string; accountId: string | undefined };

/**
 * `refusing`: with one of these there is no second paper. `left`: what a paper leaves behind. `alone`: left where a paper
 * was taken from this browser without a pupil.
 */
export type Marks = { refusing: string[]; left: string[]; alone: string };

export async function isPupilOfClass(db: Db, viewer: Viewer | undefined, classId: string): Promise<boolean> {
  if (!viewer || !holdsRole(viewer, "student")) return false;
  return (await findOwnClass(db, viewer))?.id === classId;
}

/** Whoever has just made a card or password could have signed in with it: it counts as nobody's. */
export async function isInRightHands(
  db: Db,
  { accountId, signedInBy }: Viewer,
  { closesAt }: Pick<OpenPoll, "closesAt">,
): Promise<boolean> {
  const way = await findWayIn(db, accountId, wayOf(signedInBy));
  return way !== undefined && !isWatched(way, closesAt - openFor);
}

/**
 * A pupil gets one paper wherever they sit, whatever else was taken from that browser: their place on the roll is theirs.
 * Without a pupil a browser gets one, unless a pupil has had theirs there.
 */
export function marksOf(serverKey: ServerKey, salt: string, { device, accountId }: Voter): Marks {
  const mark = (kind: string, id: string) => keyedHash(serverKey, "poll-mark", salt, kind, id);
  const used = mark("device", device);
  const alone = mark("device alone", device);
  if (accountId === undefined) return { refusing: [used], left: [used, alone], alone };
  const pupil = mark("pupil", accountId);
  return { refusing: [pupil], left: [pupil, used], alone };
}
