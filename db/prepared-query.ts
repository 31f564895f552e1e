import type { Compilable, CompiledQuery, QueryResult } from "kysely";
import type { Db } from "./connection.ts";

class Place {
  readonly name: PropertyKey;
  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/**
 * For the few queries that every request asks: Kysely builds and compiles the query the first time, and from then on
 * only its values change. `build` writes `values.id` where the value named `id` belongs.
 */
export function prepareQuery<Values extends Record<string, unknown>, Output>(
  build: (db: Db, values: Values) => Compilable<Output>,
): (db: Db, values: Values) => Promise<QueryResult<Output>> {
  const places = new Proxy({} as Values, { get: (_, name) => new Place(name) });
  let compiled: CompiledQuery<Output> | undefined;
  return (db, values) => {
    compiled ??= build(db, places).compile();
    const parameters = compiled.parameters.map((one) =>
      one instanceof Place ? values[one.name as keyof Values] : one,
    );
    return db.executeQuery({ ...compiled, parameters });
  };
}
