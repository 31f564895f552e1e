import type { RouterContextProvider } from "react-router";
import { listPupils } from "#app/school/classes/classes-queries.server.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import { daysToChoose } from "./read-assign-form.server.ts";
import { requireClass } from "#app/school/classes/require-class.server.ts";
import { assignmentWords } from "./words.server.ts";

/** A class of the viewer's, its pupils, and the days until which it can be given something. */
export async function requireAssigning(context: Readonly<RouterContextProvider>, classId: string) {
  const place = await requireClass(context, classId);
  const { db, schoolClass, language } = place;
  const timeZone = await findTimeZone(db, schoolClass.schoolId);
  return {
    ...place,
    pupils: await listPupils(db, schoolClass),
    days: daysToChoose(timeZone, Date.now()),
    problems: assignmentWords(language).problems,
  };
}
