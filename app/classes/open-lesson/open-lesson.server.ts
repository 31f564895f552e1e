import { randomUUIDv7 } from "node:crypto";
import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import {
  createLessonOpening,
  endLessonOpenings,
  listLessonOpenings,
} from "#app/courses/lesson-openings-queries.server.ts";
import type { Lesson } from "#app/courses/lesson.ts";
import { addDays, dayIn, startOfDay } from "#app/schools/day.ts";
import type { SchoolClass } from "#app/schools/school-class.ts";
import { findTimeZone } from "#app/schools/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";

type Deed = { viewer: Viewer; schoolClass: SchoolClass; lesson: Pick<Lesson, "course" | "id"> };

/**
 * Opens a sensitive lesson for a class until midnight where the school is. Whoever calls has checked that it may open.
 * A button that is pressed twice opens it once.
 */
export async function openLessonFor(
  db: Db,
  { viewer, schoolClass, lesson }: Deed,
  now = Date.now(),
): Promise<void> {
  const timeZone = await findTimeZone(db, schoolClass.schoolId);
  await db.transaction().execute(async (trx) => {
    const openings = await listLessonOpenings(trx, [schoolClass.id], now);
    const isOpen = openings.some(
      (one) => one.lesson === lesson.id && one.openedBy.accountId === viewer.accountId,
    );
    if (isOpen) return;
    await createLessonOpening(trx, {
      id: randomUUIDv7(),
      class_id: schoolClass.id,
      course: lesson.course,
      lesson: lesson.id,
      opened_by: viewer.accountId,
      opened_at: now,
      closes_at: startOfDay(timeZone, addDays(dayIn(timeZone, now), 1)),
    });
    await recordAudit(
      trx,
      { action: "sensitive-lesson-opened", ...partiesOf(viewer, schoolClass, lesson) },
      now,
    );
  });
}

/** Closes it for this class; for another that has it open it stays so. */
export async function closeLessonFor(
  db: Db,
  { viewer, schoolClass, lesson }: Deed,
  now = Date.now(),
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const wasOpen = await endLessonOpenings(trx, { classId: schoolClass.id, lesson: lesson.id }, now);
    if (!wasOpen) return;
    await recordAudit(
      trx,
      { action: "sensitive-lesson-closed", ...partiesOf(viewer, schoolClass, lesson) },
      now,
    );
  });
}

function partiesOf({ accountId }: Viewer, { id, schoolId }: SchoolClass, lesson: Pick<Lesson, "id">) {
  return { schoolId, actorId: accountId, subjectId: id, detail: { lesson: lesson.id } };
}
