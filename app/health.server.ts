import { isMigrated } from "#db/migrate.ts";
import { closeDatabase, database } from "./database.server.ts";
import { env } from "./env.server.ts";

/** `{"ok":true,"commit":"…"}` when the database can be read and is migrated. */
export async function checkHealth(): Promise<{ ok: boolean; commit: string }> {
  try {
    const ok = await isMigrated(await database());
    return { ok, commit: env.commit };
  } catch {
    return { ok: false, commit: env.commit };
  }
}

/** Called once, after the last response has been sent. */
export async function shutDown(): Promise<void> {
  await closeDatabase();
}
