import type { WayIn } from "#app/accounts/way-in.ts";
import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import type { Word } from "../waves/second-word.ts";

type NewWay = Pick<WayIn, "accountId" | "way" | "madeAt">;

/** What has been said of this very card or password; of one made later, nothing yet. */
export async function listWordsOn(
  db: Db,
  waveId: string,
  { accountId, way, madeAt }: NewWay,
): Promise<Word[]> {
  return db
    .selectFrom("survey_admissions")
    .select(["role", "said_by as saidBy"])
    .where("wave_id", "=", waveId)
    .where("account_id", "=", accountId)
    .where("way", "=", way)
    .where("made_at", "=", madeAt)
    .execute();
}

/** All that has been said in a wave: what was said of one of these is found by `nameOfWay`. */
export async function listWords(db: Db, waveId: string): Promise<ReadonlyMap<string, Word[]>> {
  const rows = await db.selectFrom("survey_admissions").selectAll().where("wave_id", "=", waveId).execute();
  const nameOf = (row: Row<"survey_admissions">) =>
    nameOfWay({ accountId: row.account_id, way: row.way, madeAt: row.made_at });
  return new Map(
    [...Map.groupBy(rows, nameOf)].map(([name, words]) => [
      name,
      words.map(({ role, said_by }) => ({ role, saidBy: said_by })),
    ]),
  );
}

export function nameOfWay({ accountId, way, madeAt }: NewWay): string {
  return `${accountId} ${way} ${madeAt}`;
}

/** False if somebody has said it in this role already. */
export async function insertWord(
  db: Db,
  waveId: string,
  { accountId, way, madeAt }: NewWay,
  { role, saidBy }: Word,
  now: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("survey_admissions")
    .values({
      wave_id: waveId,
      account_id: accountId,
      way,
      made_at: madeAt,
      role,
      said_by: saidBy,
      said_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function removeWords(db: Db, waveId: string): Promise<void> {
  await db.deleteFrom("survey_admissions").where("wave_id", "=", waveId).execute();
}
