import { data } from "react-router";
import { z } from "zod";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { mayReadLesson } from "#app/learning/courses/access.ts";
import { findLesson, openLesson } from "#app/learning/courses/catalogue.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { ShownState } from "#app/activities/shown-state.ts";
import { languageContext, officeContext, viewerContext } from "#app/request-context.ts";
import { explainAnswer } from "./answer-from-form.server.ts";
import { findAccess } from "#app/learning/sensitive/find-access.server.ts";
import type { Route } from "./+types/explain-answer-action.ts";

export type Explained = ShownState;

const bodySchema = z.strictObject({ block: z.string().max(64), answer: z.record(z.string(), z.unknown()) });

/** `POST /:lang/courses/:course/:lesson/explain`: says what may be said about an answer, and keeps nothing. */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  const lesson = findLesson(params.course, params.lesson);
  if (!lesson || !(await isReadable(lesson, context))) throw data(null, { status: 404 });
  const body = bodySchema.safeParse(await request.json().catch(() => undefined));
  const document = openLesson(lesson, context.get(languageContext));
  const mask = maskFor(context.get(officeContext).serverKey, lesson.id);
  const explained = body.success && explainAnswer(lesson, document, body.data.block, body.data.answer, mask);
  return explained ? Response.json(explained satisfies Explained) : Response.json(null, { status: 400 });
}

export function loader(): never {
  throw data(null, { status: 404 });
}

/** Only a sensitive lesson asks the database, which could tell nothing of any other. */
async function isReadable(lesson: Lesson, context: Route.ActionArgs["context"]): Promise<boolean> {
  const viewer = context.get(viewerContext);
  if (!lesson.sensitive) return mayReadLesson(viewer, lesson);
  return (await findAccess(context.get(officeContext).db, viewer, lesson)) === "read";
}
