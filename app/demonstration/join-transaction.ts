import type { Db } from "#db/connection.ts";

/** Use cases open a transaction of their own; given this database they take part in the one that is open. */
export function joinTransaction(transaction: Db): Db {
  const joined: Db = new Proxy(transaction, {
    get(target, name) {
      if (name === "transaction")
        return () => ({ execute: (work: (db: Db) => Promise<unknown>) => work(joined) });
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return joined;
}
