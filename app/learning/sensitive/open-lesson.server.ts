import { randomUUIDv7 } from "node:crypto";
import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import {
  createLessonOpening,
  endLessonOpenings,
  prolongLessonOpenings,
} from "./lesson-openings-queries.server.ts";
import { closingTime } from "#app/learning/courses/lesson-opening.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import { addDays, dayIn, startOfDay } from "#app/calendar/day.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";

type Deed = { viewer: Viewer; schoolClass: SchoolClass; lesson: Pick<Lesson, "course" | "id"> };

/**
 * Opens a sensitive lesson for a class. Whoever calls has checked that it may open. A button that is pressed twice opens
 * it once, and is a deed more of its teacher's.
 */
export async function openLessonFor(
  db: Db,
  { viewer, schoolClass, lesson }: Deed,
  now = Date.now(),
): Promise<void> {
  const closesAt = await nextClosing(db, schoolClass, now);
  await db.transaction().execute(async (trx) => {
    const deed = { classId: schoolClass.id, lesson: lesson.id, openedBy: viewer.accountId };
    if (await prolongLessonOpenings(trx, deed, { now, closesAt })) return;
    await createLessonOpening(trx, {
      id: randomUUIDv7(),
      class_id: schoolClass.id,
      course: lesson.course,
      lesson: lesson.id,
      opened_by: viewer.accountId,
      opened_at: now,
      closes_at: closesAt,
    });
    await recordAudit(
      trx,
      { action: "sensitive-lesson-opened", ...partiesOf(viewer, schoolClass, lesson) },
      now,
    );
  });
}

/** Somebody who has opened it for the class goes on leading it. False where they have it open no more. */
export async function prolongLessonFor(
  db: Db,
  { viewer, schoolClass, lesson }: Deed,
  now = Date.now(),
): Promise<boolean> {
  const closesAt = await nextClosing(db, schoolClass, now);
  const deed = { classId: schoolClass.id, lesson: lesson.id, openedBy: viewer.accountId };
  return prolongLessonOpenings(db, deed, { now, closesAt });
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

async function nextClosing(db: Db, { schoolId }: SchoolClass, now: number): Promise<number> {
  const timeZone = await findTimeZone(db, schoolId);
  return closingTime(now, startOfDay(timeZone, addDays(dayIn(timeZone, now), 1)));
}

function partiesOf({ accountId }: Viewer, { id, schoolId }: SchoolClass, lesson: Pick<Lesson, "id">) {
  return { schoolId, actorId: accountId, subjectId: id, detail: { lesson: lesson.id } };
}
