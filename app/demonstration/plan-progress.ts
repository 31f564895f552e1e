import type { Viewer } from "#app/accounts/viewer.ts";
import { isStored, type Answer, type Block } from "#app/activities/block.ts";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findCourse, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { blocksOf, type CourseId, type Lesson } from "#app/learning/courses/lesson.ts";
import { applyAnswer, isDone } from "#app/learning/progress/progress.ts";
import type { CreatedClass, CreatedSchool, Learner } from "./create-school.ts";
import { inventAnswers } from "./invent-answer.ts";
import type { Random } from "./random.ts";
import { schoolTime, weeks } from "./school-days.ts";
import type { Outcome } from "./school-plan.ts";
import { minute } from "#app/calendar/durations.ts";

export type PlannedAnswer = { at: number; viewer: Viewer; lesson: Lesson; block: string; answer: Answer };

/** How likely each outcome is; `nothing` is the rest. */
type Odds = { completed: number; begun: number };

const pupilOdds: Odds = { completed: 0.78, begun: 0.12 };
const staffOdds: Odds = { completed: 0.5, begun: 0.25 };
const afternoon = 14 * 60;

/** Who answered what, in the order in which it happened. */
export function planProgress({ classes, staff }: CreatedSchool, random: Random): PlannedAnswer[] {
  const ofClasses = classes.flatMap((one, index) => planClass(one, index, random));
  const ofStaff = staff
    .filter(({ plan }) => plan.role !== "operator")
    .flatMap((one) => planTraining(one, random));
  return [...ofClasses, ...ofStaff].toSorted((a, b) => a.at - b.at);
}

/** A lesson a week in the class hour; who missed it makes up for it on an afternoon. */
function planClass({ plan, pupils }: CreatedClass, index: number, random: Random): PlannedAnswer[] {
  const { grade, beganInWeek } = plan;
  if (beganInWeek === null) return [];
  const taught = lessonsOf(courseOfGrade(grade)).slice(0, weeks - beganInWeek);
  const weekday = index % 5;
  const classHour = 8 * 60 + 50 * (1 + (index % 5));
  return pupils.flatMap(({ viewer, did }) => {
    const ability = 0.5 + random.below(50) / 100;
    return taught.flatMap((lesson, later) => {
      const week = beganInWeek + later;
      const begin = random.chance(0.9)
        ? schoolTime(week, weekday, classHour + random.below(4))
        : schoolTime(week, 4, afternoon + random.below(150));
      return planLesson(
        { viewer, lesson, ability, did: did ?? pickOutcome(pupilOdds, random), begin },
        random,
      );
    });
  });
}

function planTraining({ viewer, did }: Learner, random: Random): PlannedAnswer[] {
  const ability = 0.75 + random.below(20) / 100;
  return lessonsOf("staff").flatMap((lesson) => {
    const begin = schoolTime(random.below(weeks), random.below(5), afternoon + random.below(150));
    return planLesson({ viewer, lesson, ability, did: did ?? pickOutcome(staffOdds, random), begin }, random);
  });
}

type LessonPlan = { viewer: Viewer; lesson: Lesson; ability: number; did: Outcome; begin: number };

function planLesson({ viewer, lesson, ability, did, begin }: LessonPlan, random: Random): PlannedAnswer[] {
  const planned: PlannedAnswer[] = [];
  let at = begin;
  for (const block of blocksToAnswer(lesson, viewer, did, random)) {
    at += minute * (1 + random.below(6));
    for (const answer of untilDone(lesson, block, ability, random)) {
      at += 15_000 + random.below(75_000);
      planned.push({ at, viewer, lesson, block: block.id, answer });
    }
  }
  return planned;
}

/** Who has only begun has not come to the last block. */
function blocksToAnswer(lesson: Lesson, viewer: Viewer, did: Outcome, random: Random): Block[] {
  if (did === "nothing") return [];
  const blocks = blocksOf(openLesson(lesson, viewer.language)).filter(({ kind }) => isStored(kind));
  return did === "completed" ? blocks : blocks.slice(0, 1 + random.below(blocks.length - 1));
}

/** A check that was not passed is taken again, by somebody who has meanwhile read the explanations. */
function untilDone(lesson: Lesson, block: Block, ability: number, random: Random): Answer[] {
  const answers: Answer[] = [];
  let state;
  for (let able = ability; !isDone(lesson, block.id, state); able += 0.1) {
    for (const answer of inventAnswers(block, able, random)) {
      state = applyAnswer(state, block, answer);
      answers.push(answer);
    }
  }
  return answers;
}

function pickOutcome({ completed, begun }: Odds, random: Random): Outcome {
  if (random.chance(completed)) return "completed";
  return random.chance(begun / (1 - completed)) ? "begun" : "nothing";
}

function lessonsOf(course: CourseId): Lesson[] {
  return (findCourse(course)?.lessons ?? []).filter(({ sensitive }) => !sensitive);
}
