import { keyedHash, type ServerKey } from "#app/accounts/server-key.server.ts";
import { holdsRole, type Viewer } from "#app/accounts/viewer.ts";
import { findOwnClass } from "#app/schools/classes-queries.server.ts";
import type { Db } from "#db/connection.ts";

/** Whoever answers: a browser by its cookie; and the pupil who is signed in there, if the class is theirs. */
export type Voter = { device: string; accountId: string | undefined };

/** `refusing`: one of these, and somebody has answered before. `left`: what an answer leaves behind. */
export type Marks = { refusing: string[]; left: string[] };

export async function isPupilOfClass(db: Db, viewer: Viewer | undefined, classId: string): Promise<boolean> {
  if (!viewer || !holdsRole(viewer, "student")) return false;
  return (await findOwnClass(db, viewer))?.id === classId;
}

/**
 * A pupil answers once wherever they sit, and a browser answers once without a pupil. So on a class's computer one
 * child after another signs in and answers, but nobody answers again by signing in or out.
 */
export function marksOf(serverKey: ServerKey, salt: string, { device, accountId }: Voter): Marks {
  const mark = (kind: string, id: string) => keyedHash(serverKey, "poll-mark", salt, kind, id);
  const used = mark("device", device);
  const usedAlone = mark("device alone", device);
  if (accountId === undefined) return { refusing: [used], left: [used, usedAlone] };
  const pupil = mark("pupil", accountId);
  return { refusing: [pupil, usedAlone], left: [pupil, used] };
}
