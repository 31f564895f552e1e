import { data, redirectDocument } from "react-router";
import { signInAddress } from "#app/accounts/sign-in-address.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Access } from "#app/learning/courses/access.ts";
import { findLesson } from "#app/learning/courses/catalogue.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Db } from "#db/connection.ts";
import { findAccess } from "./find-access.server.ts";

type Asked = {
  request: Request;
  params: { course: string; lesson: string };
  db: Db;
  viewer: Viewer | undefined;
  language: Language;
};

/** The lesson this person may read now. Training asks a stranger to sign in; for everybody else what is not theirs is not there. */
export async function findReadableLesson(asked: Asked): Promise<Lesson> {
  const { lesson, access } = await findLessonAndAccess(asked);
  if (access !== "read") throw data(null, { status: 404 });
  return lesson;
}

/** The same, and also a sensitive lesson that is closed, for those who are told why. */
export async function findLessonAndAccess({
  request,
  params,
  db,
  viewer,
  language,
}: Asked): Promise<{ lesson: Lesson; access: Exclude<Access, "none"> }> {
  const lesson = findLesson(params.course, params.lesson);
  const access = lesson ? await findAccess(db, viewer, lesson) : "none";
  if (lesson && access !== "none") return { lesson, access };
  if (lesson?.course === "staff" && !viewer) {
    throw redirectDocument(signInAddress(request, language, new URL(request.url).pathname));
  }
  throw data(null, { status: 404 });
}
