import { bindServerKey } from "#app/accounts/bind-server-key.server.ts";
import { serverKey } from "#app/accounts/server-key.server.ts";
import { keepFilesPrivate } from "#app/private-files.server.ts";
import { listSchoolIds } from "#app/school/classes/schools-queries.server.ts";
import { openDatabase, type Db } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { createSchool } from "./create-school.ts";
import { giveLessons } from "./give-lessons.ts";
import { joinTransaction } from "./join-transaction.ts";
import { planProgress } from "./plan-progress.ts";
import { printCards } from "./print-cards.ts";
import { seededRandom } from "./random.ts";
import { recordPlan } from "./record-plan.ts";
import { demoSchool } from "./school-plan.ts";
import { conductSurveys } from "./surveys.ts";
import { keepTeachingLogs } from "./teaching-logs.ts";

/**
 * Puts the demonstration school into a data folder, whole or not at all. False when it is there already.
 * Its accounts have a password that everybody knows: a folder with another school in it is refused.
 */
export async function seedDemo(dataFolder: string): Promise<boolean> {
  const db = openDatabase(dataFolder);
  try {
    await migrate(db);
    if (await hasDemo(db)) return false;
    await bindServerKey(db, dataFolder);
    const random = seededRandom(2026);
    await db.transaction().execute(async (transaction) => {
      const joined = joinTransaction(transaction);
      const school = await createSchool(joined, random);
      const place = { db: joined, serverKey: serverKey(dataFolder) };
      await recordPlan(place, planProgress(school, random), random);
      // With a chance of its own, so that what else happens at the school stays as it is.
      await keepTeachingLogs(joined, school, seededRandom(2027));
      await giveLessons(joined, school);
      await printCards(joined, school, dataFolder);
      await conductSurveys({ db: joined, dataFolder }, school, random);
    });
    return true;
  } finally {
    await db.destroy();
    keepFilesPrivate(dataFolder);
  }
}

async function hasDemo(db: Db): Promise<boolean> {
  const schools = await listSchoolIds(db);
  if (schools.includes(demoSchool.id)) return true;
  if (schools.length === 0) return false;
  throw new Error(
    "this data folder holds a school that is not invented: the demonstration needs a folder of its own",
  );
}

if (import.meta.main) {
  process.umask(0o077);
  const [dataFolder] = process.argv.slice(2);
  if (!dataFolder) throw new Error("usage: node app/demonstration/demo.ts <dataFolder>");
  const isNew = await seedDemo(dataFolder);
  console.log(isNew ? "demonstration school: created" : "demonstration school: there already");
}
