import type { Db } from "#db/connection.ts";
import { changePasswordHash } from "./accounts-queries.server.ts";
import { recordWayIn } from "./ways-in-queries.server.ts";

type NewPassword = {
  accountId: string;
  passwordHash: string;
  /** Whoever gave it; absent where the server itself did. */
  setBy?: string;
};

/** Gives an account a password, its first or a new one. The one door: a password hashed anew at sign-in is the same password. */
export async function setPassword(
  db: Db,
  { accountId, passwordHash, setBy }: NewPassword,
  now = Date.now(),
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await changePasswordHash(trx, accountId, passwordHash);
    await recordWayIn(trx, { accountId, way: "password", madeBy: setBy }, now);
  });
}
