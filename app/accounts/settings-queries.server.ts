import type { Db } from "#db/connection.ts";

/** By which the database knows the server's key; undefined before the first start. */
export async function findKeyMark(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom("settings")
    .select("value")
    .where("name", "=", "server-key")
    .executeTakeFirst();
  return row?.value;
}

/** Only the first stays. */
export async function saveKeyMark(db: Db, value: string): Promise<void> {
  await db
    .insertInto("settings")
    .values({ name: "server-key", value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
