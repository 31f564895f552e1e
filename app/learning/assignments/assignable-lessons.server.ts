import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findCourse, findLesson } from "#app/learning/courses/catalogue.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";

/** What a class of this grade can be given: its own course with its boosters, and nothing sensitive. */
export function listAssignableLessons({ grade }: Pick<SchoolClass, "grade">): Lesson[] {
  const course = findCourse(courseOfGrade(grade));
  return [...(course?.lessons ?? []), ...(course?.boosters ?? [])].filter(({ sensitive }) => !sensitive);
}

/** A lesson that was given; undefined once it has left the catalogue or has become sensitive. */
export function findAssignedLesson(assignment: { course: string; lesson: string }): Lesson | undefined {
  const lesson = findLesson(assignment.course, assignment.lesson);
  return lesson && !lesson.sensitive ? lesson : undefined;
}
