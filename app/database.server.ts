import { openDatabase, type Db } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { env } from "./env.server.ts";

let opened: Promise<Db> | undefined;

/** The process's one handle on the main database, migrated. */
export function database(): Promise<Db> {
  opened ??= openMigrated().catch((error: unknown) => {
    // A disk that was full for a moment must not close the house for ever.
    opened = undefined;
    throw error;
  });
  return opened;
}

export async function closeDatabase(): Promise<void> {
  const db = await opened;
  opened = undefined;
  await db?.destroy();
}

async function openMigrated(): Promise<Db> {
  const db = openDatabase(env.dataFolder);
  await migrate(db);
  return db;
}
