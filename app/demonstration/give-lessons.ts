import { assignLesson } from "#app/learning/assignments/assign-lesson.server.ts";
import { listAssignableLessons } from "#app/learning/assignments/assignable-lessons.server.ts";
import { addDays, dayIn } from "#app/calendar/day.server.ts";
import type { Db } from "#db/connection.ts";
import type { CreatedSchool } from "./create-school.ts";
import { demoSchool } from "./school-plan.ts";

const daysForClass = 4;
const daysForMissed = 2;
const missed = 2;

/** What visitors find given: in their classes the latest lesson, and in one of them the first to those who missed it. */
export async function giveLessons(db: Db, { classes }: CreatedSchool, now = Date.now()): Promise<void> {
  const today = dayIn(demoSchool.time_zone, now);
  for (const { schoolClass, leader: viewer, pupils } of classes) {
    if (!pupils.some(({ did }) => did !== undefined)) continue;
    const lessons = listAssignableLessons(schoolClass).filter(({ boosterOf }) => boosterOf === null);
    const [first, latest] = [lessons[0], lessons.at(-1)];
    if (!first || !latest) continue;
    const dueOn = addDays(today, daysForClass);
    await assignLesson(db, { viewer, schoolClass, lesson: latest, pupils: "all", dueOn }, now);
    if (first === latest) continue;
    const some = pupils.slice(0, missed).map((pupil) => pupil.viewer.accountId);
    const terms = { pupils: some, dueOn: addDays(today, daysForMissed) };
    await assignLesson(db, { viewer, schoolClass, lesson: first, ...terms }, now);
  }
}
