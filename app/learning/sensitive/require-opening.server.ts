import type { RouterContextProvider } from "react-router";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findCourse } from "#app/learning/courses/catalogue.server.ts";
import { listHelpers } from "#app/school/classes/schools-queries.server.ts";
import { showMissingModules } from "./show-missing-modules.server.ts";
import { requireClass } from "#app/school/classes/require-class.server.ts";

/** A class of the viewer's, the sensitive lessons of its course, and what stands in the way of opening one. */
export async function requireOpening(context: Readonly<RouterContextProvider>, classId: string) {
  const place = await requireClass(context, classId);
  const { db, viewer, schoolClass, language } = place;
  const course = findCourse(courseOfGrade(schoolClass.grade));
  const lessons = [...(course?.lessons ?? []), ...(course?.boosters ?? [])];
  const helpers = await listHelpers(db, schoolClass.schoolId);
  return {
    ...place,
    lessons: lessons.filter(({ sensitive }) => sensitive),
    missing: await showMissingModules(db, viewer.accountId, language),
    psychologists: helpers.filter(({ role }) => role === "psychologist"),
  };
}
