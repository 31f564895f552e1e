import { randomUUIDv7 } from "node:crypto";
import { engagements, type Mark } from "#app/learning/teaching-log/log-entry.ts";
import { writeLog } from "#app/learning/teaching-log/write-log.server.ts";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findCourse, openLesson } from "#app/learning/courses/catalogue.server.ts";
import type { Course, Lesson } from "#app/learning/courses/lesson.ts";
import { dayIn } from "#app/calendar/day.server.ts";
import type { Db } from "#db/connection.ts";
import type { CreatedClass, CreatedSchool } from "./create-school.ts";
import type { Random } from "./random.ts";
import { schoolTime, weeks } from "./school-days.ts";
import { demoSchool } from "./school-plan.ts";

type Taught = { lesson: Lesson; at: number };

const afterLessons = 15 * 60;
/** So many weeks after a lesson come its boosters. */
const boosterWeeks = [1, 3];

/** What the class teachers wrote down of their lessons; now and then somebody forgot to. */
export async function keepTeachingLogs(db: Db, { classes }: CreatedSchool, random: Random): Promise<void> {
  for (const [index, one] of classes.entries()) {
    for (const taught of planTaught(one, index)) {
      if (random.chance(0.9)) await logLesson(db, one, taught, random);
    }
  }
}

/** On the class's weekday: a lesson a week from the one in which it began, and boosters in the weeks after it. */
function planTaught({ plan: { grade, beganInWeek } }: CreatedClass, index: number): Taught[] {
  const course = findCourse(courseOfGrade(grade));
  if (beganInWeek === null || !course) return [];
  const lessons = course.lessons.filter(({ sensitive }) => !sensitive);
  return lessons
    .flatMap((lesson, later) => {
      const week = beganInWeek + later;
      const boosters = boostersOf(course, lesson).map((booster, turn) => ({
        lesson: booster,
        week: week + (boosterWeeks[turn] ?? weeks),
      }));
      return [{ lesson, week }, ...boosters];
    })
    .filter(({ week }) => week < weeks)
    .map(({ lesson, week }) => ({ lesson, at: schoolTime(week, index % 5, afterLessons) }))
    .toSorted((a, b) => a.at - b.at);
}

function boostersOf({ boosters }: Course, { id }: Lesson): Lesson[] {
  return boosters.filter(({ boosterOf }) => boosterOf === id);
}

async function logLesson(
  db: Db,
  { schoolClass, leader, pupils }: CreatedClass,
  { lesson, at }: Taught,
  random: Random,
): Promise<void> {
  const { id, course, version, minutes } = lesson;
  const roll = pupils.length;
  const steps = openLesson(lesson, leader.language).steps.map((step) => [step.id, inventMark(random)]);
  const entry = {
    id: randomUUIDv7(),
    course,
    lesson: id,
    version,
    day: dayIn(demoSchool.time_zone, at),
    minutes: minutes - 2 + random.below(6),
    steps: Object.fromEntries(steps) as Record<string, Mark>,
    present: roll - random.below(4),
    roll,
    engagement: Number(random.pick(engagements.slice(2))),
  };
  const isWorried = random.chance(0.15);
  const { outcome } = await writeLog(db, { viewer: leader, schoolClass, entry, isWorried }, at);
  if (outcome !== "written") throw new Error(`the log of ${id} was not written: ${outcome}`);
}

function inventMark(random: Random): Mark {
  if (random.chance(0.84)) return "done";
  return random.chance(0.6) ? "adapted" : "skipped";
}
