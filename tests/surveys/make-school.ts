import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { openDatabase } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { fillSchool, type SurveySchool } from "./survey-school.ts";

/** A school in a data folder of its own, for the length of one test. */
export async function makeSurveySchool(
  people: { pupils?: number; staff?: number } = {},
): Promise<SurveySchool> {
  const dataFolder = makeFolder();
  const db = openDatabase(dataFolder);
  await migrate(db);
  onTestFinished(() => db.destroy());
  return fillSchool(db, dataFolder, people);
}

export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "senim-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
