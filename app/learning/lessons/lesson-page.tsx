import { preload } from "react-dom";
import { data, redirect } from "react-router";
import { isStaff } from "#app/accounts/viewer.ts";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { openLesson } from "#app/learning/courses/catalogue.server.ts";
import { findLessonProgress } from "#app/learning/progress/lesson-progress.server.ts";
import { progressLimit } from "#app/learning/progress/progress-limit.server.ts";
import { recordAnswer } from "#app/learning/progress/record-events.server.ts";
import { languageContext, officeContext, viewerContext } from "#app/request-context.ts";
import { listHelpers } from "#app/school/classes/schools-queries.server.ts";
import { answerFromForm, explainAnswer, showAgain } from "./answer-from-form.server.ts";
import { currentStep } from "./current-step.ts";
import {
  findLessonAndAccess,
  findReadableLesson,
} from "#app/learning/sensitive/find-readable-lesson.server.ts";
import { LessonView } from "./lesson-view.tsx";
import { loadViews, viewsIn, viewsOf } from "./lesson-views.ts";
import { leadToVersion } from "./lead-to-version.server.ts";
import { sendSteps } from "./send-steps.server.ts";
import { findClosesIn } from "#app/learning/sensitive/find-closing.server.ts";
import { listOwnClasses } from "#app/learning/sensitive/list-own-classes.server.ts";
import { hardTopicWords } from "#app/learning/sensitive/words.server.ts";
import { showClosedLesson } from "#app/learning/sensitive/show-closed-lesson.server.ts";
import { loadSteps, openSteps } from "./sent-steps.ts";
import { showLesson } from "./show-lesson.server.ts";
import type { Route } from "./+types/lesson-page.ts";

export async function loader({ request, url, params, context }: Route.LoaderArgs) {
  const viewer = context.get(viewerContext);
  const language = context.get(languageContext);
  const { db } = context.get(officeContext);
  const { lesson, access } = await findLessonAndAccess({ request, params, db, viewer, language });
  if (viewer && access !== "read") {
    const closed = await showClosedLesson(db, { viewer, lesson, access }, language);
    return data({ closed }, { status: 403 });
  }
  const version = url.searchParams.get("version") ?? lesson.version;
  if (version !== lesson.version) throw await leadToVersion(db, { viewer, lesson, version, language });
  const document = openLesson(lesson, language);
  const mask = maskFor(context.get(officeContext).serverKey, lesson.id);
  const reader = viewer && isStaff(viewer) ? "staff" : "learner";
  const isKept = viewer && !lesson.sensitive;
  const progress = isKept ? await findLessonProgress(db, viewer.accountId, lesson, document, mask) : null;
  const { course, id, code, minutes, required } = lesson;
  return {
    lesson: {
      course,
      id,
      code,
      minutes,
      required,
      version: document.version,
      title: lesson.title[language],
      goal: lesson.goal[language],
    },
    steps: sendSteps(lesson, document, reader, mask),
    learner: viewer?.accountId,
    states: progress?.blocks ?? {},
    current: currentStep(showLesson(document, reader, mask), progress),
    helpers: viewer ? await listHelpers(db, viewer.schoolId) : [],
    sensitive: lesson.sensitive
      ? {
          says: lesson.opening?.[language] ?? "",
          text: hardTopicWords(language),
          classes: await listOwnClasses(db, viewer, lesson, language),
          closesIn: await findClosesIn(db, viewer, lesson),
        }
      : null,
  };
}

/** On the way to a lesson inside the browser; what the page it began with needs, entry.client.tsx has loaded. */
export async function clientLoader({ serverLoader }: Route.ClientLoaderArgs) {
  const page = await serverLoader();
  await loadViews("closed" in page ? ["closed"] : viewsIn({ ...page, steps: await loadSteps(page.steps) }));
  return page;
}

/** Without JavaScript an answer comes by form post. It is stored for a learner, and only explained to a reader. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const viewer = context.get(viewerContext);
  const language = context.get(languageContext);
  const { db } = context.get(officeContext);
  const lesson = await findReadableLesson({ request, params, db, viewer, language });
  const document = openLesson(lesson, language);
  const mask = maskFor(context.get(officeContext).serverKey, lesson.id);
  const given = answerFromForm(document, await request.formData().catch(() => new FormData()), mask);
  if (!given) throw data(null, { status: 400 });
  const { block, answer, lacking } = given;
  if (lacking) {
    const before = viewer && (await findLessonProgress(db, viewer.accountId, lesson, document, mask));
    const state = showAgain(block, lacking, before?.blocks[block.id], mask);
    return data({ block: block.id, state }, { status: 400 });
  }
  if (!viewer || lesson.sensitive) {
    return { block: block.id, state: explainAnswer(lesson, document, block.id, answer, mask) };
  }
  const now = Date.now();
  if (progressLimit.take(viewer.accountId, 1, now) > 0) throw data(null, { status: 429 });
  const event = {
    course: lesson.course,
    lesson: lesson.id,
    version: document.version,
    block: block.id,
    answer,
  };
  await recordAnswer(db, viewer.accountId, event, block, now);
  // Back to the same place, and a reload does not send it twice.
  throw redirect(`/${language}/courses/${lesson.course}/${lesson.id}#block-${block.id}`, 303);
}

export default function LessonPage({ loaderData, actionData, params }: Route.ComponentProps) {
  if ("closed" in loaderData) {
    const { SensitiveClosed } = viewsOf("closed");
    return <SensitiveClosed closed={loaderData.closed} />;
  }
  const { states, lesson, steps } = loaderData;
  // Asked for at once, beside the scripts. entry.client.tsx finds the address in this.
  if (import.meta.env.SSR && steps.startsWith("/")) preload(steps, { as: "fetch", crossOrigin: "anonymous" });
  const explained = actionData?.state ? { [actionData.block]: actionData.state } : {};
  // Another lesson, language or learner is another page: nothing of the last one’s state may stay.
  return (
    <LessonView
      key={`${params.lang} ${lesson.id} ${loaderData.learner ?? ""}`}
      {...loaderData}
      steps={openSteps(steps)}
      states={{ ...states, ...explained }}
    />
  );
}
