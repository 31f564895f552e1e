import { parseJson } from "#app/forms/parse-json.ts";
import { languageContext, officeContext, viewerContext } from "#app/request-context.ts";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { findLesson, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { checkEvents } from "./check-events.server.ts";
import { showProgress, type LessonProgress } from "./lesson-progress.server.ts";
import { mostBytesInBatch } from "./progress-event.ts";
import { progressLimit } from "./progress-limit.server.ts";
import { batchSchema } from "./progress-schema.ts";
import { recordTogether } from "./record-together.server.ts";
import type { Route } from "./+types/progress-action.ts";

export type ProgressAnswer = { lessons: Record<string, LessonProgress> };

/** `POST /progress`: answers in, the state of the lessons they belong to out, in the language of `Accept-Language`. */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  const viewer = context.get(viewerContext);
  if (!viewer) return refuse(401, "sign in first");
  if (request.method !== "POST") return refuse(405, "POST only");
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return refuse(415, "send application/json");
  const text = await request.text();
  if (Buffer.byteLength(text) > mostBytesInBatch) return refuse(413, "at most 64 kB");
  const batch = batchSchema.safeParse(parseJson(text));
  if (!batch.success) {
    const [issue] = batch.error.issues;
    return refuse(400, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "malformed"}`);
  }
  if (batch.data.learner !== undefined && batch.data.learner !== viewer.accountId) {
    return refuse(409, "somebody else is signed in on this computer now");
  }
  const { serverKey } = context.get(officeContext);
  const events = checkEvents(viewer, batch.data.events, serverKey);
  if ("says" in events) return refuse(events.status, events.says);
  const now = Date.now();
  const seconds = progressLimit.take(viewer.accountId, events.length, now);
  if (seconds > 0) return refuse(429, "wait, then send the same again", { "retry-after": String(seconds) });
  const { states, added } = await recordTogether(
    context.get(officeContext).db,
    viewer.accountId,
    events,
    now,
  ).catch((error: unknown) => {
    progressLimit.giveBack(viewer.accountId, events.length);
    throw error;
  });
  progressLimit.giveBack(viewer.accountId, events.length - added);

  const language = context.get(languageContext);
  const lessons: ProgressAnswer["lessons"] = {};
  for (const { course, lesson: id } of batch.data.events) {
    const lesson = findLesson(course, id);
    const own = states.get(id);
    if (!lesson || !own) continue;
    lessons[id] ??= showProgress(lesson, openLesson(lesson, language), own, maskFor(serverKey, id));
  }
  return Response.json({ lessons } satisfies ProgressAnswer);
}

export function loader(): Response {
  return refuse(405, "POST only");
}

function refuse(status: number, says: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error: says }, { status, headers });
}
