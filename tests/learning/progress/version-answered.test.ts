import { ExplainNode, sql } from "kysely";
import { expect, test } from "vitest";
import { isVersionAnswered } from "#app/learning/progress/progress-queries.server.ts";
import { makeDatabase } from "#tests/support/database.ts";

/** How the database goes about it. */
async function planOf(db: Awaited<ReturnType<typeof makeDatabase>>): Promise<string> {
  const plan: unknown[] = [];
  const explaining = db.withPlugin({
    transformQuery: ({ node }) => {
      const explain = ExplainNode.create(undefined, sql`query plan`.toOperationNode());
      return { ...node, explain } as typeof node;
    },
    transformResult: async ({ result }) => {
      plan.push(...result.rows);
      return result;
    },
  });
  await isVersionAnswered(explaining, "b7", "0".repeat(16));
  return JSON.stringify(plan);
}

test("a start asks whether a version was ever answered without reading all that was ever answered", async () => {
  const db = await makeDatabase();
  expect(await planOf(db)).toMatch(/SEARCH progress_events USING .*INDEX/);
  await sql`drop index progress_events_by_version`.execute(db);
  expect(await planOf(db)).toContain("SCAN progress_events");
  await db.destroy();
});
