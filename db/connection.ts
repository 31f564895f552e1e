import { mkdirSync } from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { Kysely, SqliteAdapter, SqliteDialect } from "kysely";
import type { Database } from "./schema.ts";
import { SharedConnectionDriver } from "./shared-connection.ts";

export type Db = Kysely<Database>;

/**
 * Opens the main database, `senim.sqlite` in the data folder, or one in memory for `:memory:`.
 * Durable before fast: with `synchronous=FULL` an acknowledged answer survives a power cut.
 */
export function openDatabase(dataFolder: string): Db {
  const file = dataFolder === ":memory:" ? dataFolder : path.join(dataFolder, "senim.sqlite");
  if (file !== ":memory:") mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  // Two processes may make the file at the same moment; nobody is being served yet.
  const sqlite = new BetterSqlite3(file, { timeout: 5_000 });
  for (const pragma of [
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "temp_store = MEMORY",
    // Whoever meets a lock waits outside of SQLite (see locked.ts).
    "busy_timeout = 0",
  ]) {
    sqlite.pragma(pragma);
  }
  return new Kysely<Database>({ dialect: new OneConnection({ database: rememberStatements(sqlite) }) });
}

type OneConnectionConfig = { database: ReturnType<typeof rememberStatements> };

/** SQLite by way of one connection, which all requests of a process share. */
class OneConnection extends SqliteDialect {
  readonly #config: OneConnectionConfig;

  constructor(config: OneConnectionConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver() {
    return new SharedConnectionDriver(this.#config.database);
  }

  override createAdapter() {
    return new (class extends SqliteAdapter {
      /** The driver itself says whose turn it is. */
      override get supportsMultipleConnections() {
        return true;
      }

      /** SQLite takes back a new table like any other change, so a migration that a power cut ends leaves nothing behind. */
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
      let statement = statements.get(text);
      if (!statement) {
        statement = sqlite.prepare(text);
        // A list of unknown length makes a new text each time: bound what is kept.
        if (statements.size >= 500) statements.clear();
        statements.set(text, statement);
      }
      return statement;
    },
  };
}
