import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { listCourses } from "#app/learning/courses/catalogue.server.ts";
import { openDatabase } from "#db/connection.ts";
import { startServer } from "#tests/support/server.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "senim-versions-"));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test("processes that start at the same moment over one database keep each lesson once, and all of them serve", async () => {
  const first = await startServer({ dataFolder });
  await first.stop();
  const db = openDatabase(dataFolder);
  await db.deleteFrom("lesson_documents").execute();

  const servers = await Promise.all([1, 2, 3].map(() => startServer({ dataFolder })));
  const health = await Promise.all(servers.map(({ origin }) => fetch(`${origin}/healthz`)));
  expect(health.map(({ status }) => status)).toEqual([200, 200, 200]);
  const lessons = listCourses().flatMap((course) => [...course.lessons, ...course.boosters]);
  const kept = await db.selectFrom("lesson_documents").select("retired_at").execute();
  expect(kept).toEqual(Array.from({ length: lessons.length * 3 }, () => ({ retired_at: null })));

  await Promise.all(servers.map((server) => server.stop()));
  await db.destroy();
});
