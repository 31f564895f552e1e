import { redirect } from "react-router";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Db } from "#db/connection.ts";
import { findEarlierLesson } from "./find-earlier-lesson.server.ts";

type Asked = { viewer: Viewer | undefined; lesson: Lesson; version: string; language: Language };

/** Where `…/:lesson?version=…` leads: an earlier version can be read and printed, but no longer answered. */
export async function leadToVersion(db: Db, asked: Asked): Promise<Response> {
  const { lesson, version, language } = asked;
  await findEarlierLesson(db, asked);
  return redirect(`/${language}/courses/${lesson.course}/${lesson.id}/print?version=${version}`);
}
