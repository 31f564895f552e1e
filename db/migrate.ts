import { Migrator, type Migration } from "kysely/migration";
import type { Db } from "./connection.ts";
import * as foundation from "./migrations/0001-foundation.ts";
import * as surveys from "./migrations/0002-surveys.ts";
import * as teachingLog from "./migrations/0003-teaching-log.ts";
import * as assignmentsAndOpenings from "./migrations/0004-assignments-and-openings.ts";
import * as polls from "./migrations/0005-polls.ts";
import * as lessonDocuments from "./migrations/0006-lesson-documents.ts";
import * as pollPapers from "./migrations/0008-poll-papers.ts";
import * as slipsAndNewCards from "./migrations/0009-slips-and-new-cards.ts";
import * as settings from "./migrations/0010-settings.ts";
import * as clockAndLimits from "./migrations/0011-clock-and-limits.ts";
import * as passes from "./migrations/0012-passes.ts";
import * as boots from "./migrations/0013-boots.ts";
import * as assignmentsOfAPupil from "./migrations/0021-assignments-of-a-pupil.ts";

const migrations: Record<string, Migration> = {
  "0001-foundation": foundation,
  "0002-surveys": surveys,
  "0003-teaching-log": teachingLog,
  "0004-assignments-and-openings": assignmentsAndOpenings,
  "0005-polls": polls,
  "0006-lesson-documents": lessonDocuments,
  "0008-poll-papers": pollPapers,
  "0009-slips-and-new-cards": slipsAndNewCards,
  "0010-settings": settings,
  "0011-clock-and-limits": clockAndLimits,
  "0012-passes": passes,
  "0013-boots": boots,
  "0021-assignments-of-a-pupil": assignmentsOfAPupil,
};

/** Brings the database to the newest shape. Throws, with the failed migration's name, if one fails. */
export async function migrate(db: Db): Promise<void> {
  const { error, results } = await createMigrator(db).migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === "Error");
  throw new Error(`migration ${failed?.migrationName ?? "(none)"} failed`, { cause: error });
}

/** True when every known migration has been applied. */
export async function isMigrated(db: Db): Promise<boolean> {
  const known = await createMigrator(db).getMigrations();
  return known.every((migration) => migration.executedAt);
}

function createMigrator(db: Db): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}
