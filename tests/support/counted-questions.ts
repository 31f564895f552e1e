import type { KyselyPlugin } from "kysely";
import type { Db } from "#db/connection.ts";

/** The same database, which counts what it is asked. */
export function countQuestions(db: Db): {
  counted: Db;
  questionsOf: (asking: () => Promise<unknown>) => Promise<number>;
} {
  let questions = 0;
  const count: KyselyPlugin = {
    transformQuery({ node }) {
      questions += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    counted: db.withPlugin(count),
    async questionsOf(asking) {
      questions = 0;
      await asking();
      return questions;
    },
  };
}
