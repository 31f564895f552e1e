import { data, redirectDocument } from "react-router";
import { signInAddress } from "#app/accounts/sign-in-address.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { mayReadLesson } from "#app/courses/access.ts";
import { findLesson } from "#app/courses/catalogue.server.ts";
import type { Lesson } from "#app/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";

type Asked = {
  request: Request;
  params: { course: string; lesson: string };
  viewer: Viewer | undefined;
  language: Language;
};

/** The lesson this person may read. Training asks a stranger to sign in; for everybody else what is not theirs is not there. */
export function findReadableLesson({ request, params, viewer, language }: Asked): Lesson {
  const lesson = findLesson(params.course, params.lesson);
  if (lesson && mayReadLesson(viewer, lesson)) return lesson;
  if (lesson?.course === "staff" && !viewer) {
    throw redirectDocument(signInAddress(request, language, new URL(request.url).pathname));
  }
  throw data(null, { status: 404 });
}
