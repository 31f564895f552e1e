import { redirect, type RouterContextProvider } from "react-router";
import { requireStaff } from "#app/accounts/guards.server.ts";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { openLesson } from "#app/learning/courses/catalogue.server.ts";
import type { LessonDocument } from "#app/learning/courses/lesson.ts";
import { languageContext, officeContext } from "#app/request-context.ts";
import { listHelpers } from "#app/school/classes/schools-queries.server.ts";
import { findLessonAndAccess } from "#app/learning/sensitive/find-readable-lesson.server.ts";
import { findShownOpening } from "#app/learning/sensitive/find-shown-opening.server.ts";
import { listOwnClasses } from "#app/learning/sensitive/list-own-classes.server.ts";
import { hardTopicWords } from "#app/learning/sensitive/words.server.ts";
import { layOutScreens } from "./lay-out-screens.server.ts";

type Asked = {
  request: Request;
  params: { course: string; lesson: string };
  context: Readonly<RouterContextProvider>;
};

/**
 * A lesson for a projector, right answers included, so for staff alone; and its document, which holds the notes, for
 * the one page that may show them.
 */
export async function loadPresentation({ request, params, context }: Asked) {
  const viewer = requireStaff(context);
  const language = context.get(languageContext);
  const { db } = context.get(officeContext);
  const { lesson, access } = await findLessonAndAccess({ request, params, db, viewer, language });
  const classes = await listOwnClasses(db, viewer, lesson, language);
  // A ⚠ lesson is shown to a class for which it has been opened. On the lesson's page it says what is missing.
  const mayPresent = access === "read" && (!lesson.sensitive || classes.some(({ isOpen }) => isOpen));
  if (!mayPresent) throw redirect(`/${language}/courses/${lesson.course}/${lesson.id}`);
  const document: LessonDocument = openLesson(lesson, language);
  const { course, id, code, minutes, sensitive } = lesson;
  const title = lesson.title[language];
  const mask = maskFor(context.get(officeContext).serverKey, id);
  return {
    document,
    presentation: {
      lesson: { course, id, code, minutes, title, goal: lesson.goal[language] },
      // A browser keeps it in its history, and shows it to whoever switches windows.
      windowTitle: sensitive ? code : title,
      language,
      steps: document.steps.map((step) => ({ id: step.id, title: step.title, minutes: step.minutes })),
      shownOpening: await findShownOpening(db, viewer, { lesson, classes, language }),
      classes: classes.map(({ id: ofClass, name }) => ({ id: ofClass, name })),
      screens: layOutScreens(lesson, document, await listHelpers(db, viewer.schoolId), mask),
      opening: sensitive
        ? { says: lesson.opening?.[language] ?? "", text: hardTopicWords(language).opening }
        : null,
    },
  };
}

export type PresentedLesson = Awaited<ReturnType<typeof loadPresentation>>["presentation"];
