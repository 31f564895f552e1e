import type { Db } from "#db/connection.ts";
import { isClockSteady } from "#app/calendar/steady-clock.server.ts";
import { languages } from "#app/i18n/language.ts";
import { listCourses, openLesson } from "./catalogue.server.ts";
import type { CourseId } from "./lesson.ts";
import {
  listKeptVersions,
  type KeptVersion,
  removeKeptVersion,
  retireKeptVersion,
  saveKeptLesson,
} from "./kept-lessons-queries.server.ts";
import { day } from "#app/calendar/durations.ts";

/** Whether something that was written down refers to this version of the lesson: an answer, a log of its teaching. */
type RefersTo = (db: Db, lesson: string, version: string) => Promise<boolean>;

/** They change only when a build starts, so each process reads them once. */
const known = new WeakMap<Db, Promise<KeptVersion[]>>();

/** An answer given without a connection may still be under way; the version it names is spared for so long. */
const patience = 30 * day;

/**
 * When a build starts: keeps its lessons, so that what was answered or taught in them can be shown after the next
 * change, and drops versions to which nothing refers. Done again, by any number of processes, it changes nothing.
 */
export async function keepLessons(db: Db, references: readonly RefersTo[], now = Date.now()): Promise<void> {
  const lessons = listCourses().flatMap((course) => [...course.lessons, ...course.boosters]);
  const todays = new Set(lessons.map(({ id, version }) => `${id} ${version}`));
  const mayForget = await isClockSteady(db);
  await db.transaction().execute(async (transaction) => {
    // Writes before it reads: a transaction that began with reading could not wait for another's end.
    for (const lesson of lessons) {
      for (const language of languages) {
        await saveKeptLesson(transaction, { lesson, document: openLesson(lesson, language) }, now);
      }
    }
    for (const kept of await listKeptVersions(transaction)) {
      const { lesson, version, retiredAt } = kept;
      if (todays.has(`${lesson} ${version}`)) continue;
      if (retiredAt === null) await retireKeptVersion(transaction, kept, now);
      else if (mayForget && now - retiredAt > patience && !(await isReferredTo(transaction, lesson, version)))
        await removeKeptVersion(transaction, kept);
    }
  });

  known.delete(db);

  async function isReferredTo(transaction: Db, lesson: string, version: string): Promise<boolean> {
    for (const refersTo of references) if (await refersTo(transaction, lesson, version)) return true;
    return false;
  }
}

/** Every version that is kept, of one course or of all. */
export async function keptVersions(db: Db, course?: CourseId): Promise<KeptVersion[]> {
  const asked = known.get(db) ?? listKeptVersions(db);
  known.set(db, asked);
  try {
    const versions = await asked;
    return course ? versions.filter((version) => version.course === course) : versions;
  } catch (error) {
    known.delete(db);
    throw error;
  }
}
