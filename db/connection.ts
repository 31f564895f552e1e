import { mkdirSync } from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { Kysely, SqliteAdapter, SqliteDialect } from "kysely";
import type { Database } from "./schema.ts";

export type Db = Kysely<Database>;

/**
 * Opens the main database, `senim.sqlite` in the data folder, or one in memory for `:memory:`.
 * Durable before fast: with `synchronous=FULL` an acknowledged answer survives a power cut.
 */
export function openDatabase(dataFolder: string): Db {
  const file = dataFolder === ":memory:" ? dataFolder : path.join(dataFolder, "senim.sqlite");
  if (file !== ":memory:") mkdirSync(dataFolder, { recursive: true });
  const sqlite = new BetterSqlite3(file);
  for (const pragma of [
    "busy_timeout = 5000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "temp_store = MEMORY",
  ]) {
    sqlite.pragma(pragma);
  }
  return new Kysely<Database>({ dialect: new WholeMigrations({ database: rememberStatements(sqlite) }) });
}

/** SQLite takes back a new table like any other change, so a migration that a power cut ends leaves nothing behind. */
class WholeMigrations extends SqliteDialect {
  override createAdapter() {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl() {
        return true;
      }
    })();
  }
}

/** Kysely prepares each statement anew; a page asks the same few dozen questions, so they are kept prepared. */
function rememberStatements(sqlite: BetterSqlite3.Database) {
  const statements = new Map<string, BetterSqlite3.Statement>();
  return {
    close: () => sqlite.close(),
    prepare(text: string) {
      // Each transaction here writes. One that has read before it asks for the lock fails if another process has
      // written meanwhile; one that begins with the lock waits for its turn.
      const sql = text === "begin" ? "begin immediate" : text;
      let statement = statements.get(sql);
      if (!statement) {
        statement = sqlite.prepare(sql);
        // A list of unknown length makes a new text each time: bound what is kept.
        if (statements.size >= 500) statements.clear();
        statements.set(sql, statement);
      }
      return statement;
    },
  };
}
