import { setTimeout as wait } from "node:timers/promises";
import {
  CompiledQuery,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteStatement,
} from "kysely";
import { mostBetweenTries, onceUnlocked } from "./locked.ts";

type Statements = {
  close(): void;
  prepare(sql: string): SqliteStatement & { readonly: boolean };
};

/**
 * Lends the process's one connection to all its requests. Writers take turns, and the one whose turn it is waits for
 * another program's lock; what only reads passes them by, and waits for nothing but a transaction that is under way.
 */
export class SharedConnectionDriver implements Driver {
  readonly #statements: Statements;
  readonly #sqlite: SqliteDriver;
  readonly #turns = new Turns();

  constructor(statements: Statements) {
    this.#statements = statements;
    this.#sqlite = new SqliteDriver({ database: statements });
  }

  init(): Promise<void> {
    return this.#sqlite.init();
  }

  async acquireConnection(): Promise<SharedConnection> {
    return new SharedConnection(this.#statements, await this.#sqlite.acquireConnection(), this.#turns);
  }

  beginTransaction(connection: SharedConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: SharedConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: SharedConnection): Promise<void> {
    return connection.rollBack();
  }

  async releaseConnection(): Promise<void> {}

  destroy(): Promise<void> {
    return this.#sqlite.destroy();
  }
}

/** The connection as one request holds it: between `begin` and its end nobody else's statement runs. */
class SharedConnection implements DatabaseConnection {
  #endTransaction: (() => void) | undefined;
  readonly #statements: Statements;
  readonly #sqlite: DatabaseConnection;
  readonly #turns: Turns;

  constructor(statements: Statements, sqlite: DatabaseConnection, turns: Turns) {
    this.#statements = statements;
    this.#sqlite = sqlite;
    this.#turns = turns;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const run = () => this.#sqlite.executeQuery<Row>(query);
    if (this.#endTransaction) return run();
    const isReading = await onceUnlocked(() => this.#statements.prepare(query.sql).readonly);
    if (isReading) return onceUnlocked(() => this.#turns.between(run));
    const turn = await this.#turns.take();
    try {
      return await turn.onceUnlocked(run);
    } finally {
      turn.end();
    }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  async begin(): Promise<void> {
    const turn = await this.#turns.take();
    try {
      // With the lock from the start: one that has read before it asks for it fails if another process has written meanwhile.
      await turn.onceUnlocked(() => this.#sqlite.executeQuery(CompiledQuery.raw("begin immediate")));
    } catch (error) {
      turn.end();
      throw error;
    }
    const open = this.#turns.shut();
    this.#endTransaction = () => {
      this.#endTransaction = undefined;
      open();
      turn.end();
    };
  }

  async commit(): Promise<void> {
    await this.#sqlite.executeQuery(CompiledQuery.raw("commit"));
    this.#endTransaction?.();
  }

  async rollBack(): Promise<void> {
    try {
      await this.#sqlite.executeQuery(CompiledQuery.raw("rollback"));
    } finally {
      this.#endTransaction?.();
    }
  }
}

type Turn = { onceUnlocked: <Result>(run: () => Promise<Result>) => Promise<Result>; end: () => void };

/** Whose turn it is to write, and whether a transaction stands open that others must not look into. */
class Turns {
  #last: Promise<void> = Promise.resolve();
  #transaction: Promise<void> | undefined;
  #metOthers = -Infinity;
  #ended = -Infinity;
  #lasted = 0;

  /** Resolves when all who came before have ended. */
  async take(): Promise<Turn> {
    const came = performance.now();
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.#last;
    this.#last = promise;
    await before;
    await this.#giveWay();
    let began = 0;
    return {
      onceUnlocked: (run) =>
        onceUnlocked(
          () => {
            began = performance.now();
            return run();
          },
          came,
          () => (this.#metOthers = performance.now()),
        ),
      end: () => {
        this.#ended = performance.now();
        this.#lasted = this.#ended - began;
        resolve();
      },
    };
  }

  /** Keeps readers out; gives how to let them in again. */
  shut(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#transaction = promise;
    return () => {
      this.#transaction = undefined;
      resolve();
    };
  }

  async between<Result>(run: () => Promise<Result>): Promise<Result> {
    // The next transaction may have begun before this one's turn to look.
    while (this.#transaction) await this.#transaction;
    return run();
  }

  /** Where another process has lately waited at the same lock, one that writes without a pause would never let it in. */
  async #giveWay(): Promise<void> {
    const now = performance.now();
    const pause = Math.floor(Math.min(this.#lasted, mostBetweenTries));
    if (now - this.#metOthers < 1_000 && now - this.#ended < pause) await wait(pause);
  }
}
