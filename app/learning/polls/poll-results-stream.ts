import { data } from "react-router";
import { requireRole } from "#app/accounts/guards.server.ts";
import { officeContext } from "#app/request-context.ts";
import { findClass } from "#app/school/classes/classes-queries.server.ts";
import { findPollByCode } from "./polls-queries.server.ts";
import { streamPoll } from "./stream-poll.server.ts";
import type { Route } from "./+types/poll-results-stream.ts";

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  // nginx would collect the lines until they are worth sending.
  "x-accel-buffering": "no",
};

/** For the class's own teachers and the head; to everybody else the code says nothing. */
export async function loader({ request, params, context }: Route.LoaderArgs): Promise<Response> {
  const viewer = requireRole(context, "teacher", "head");
  const { db } = context.get(officeContext);
  const poll = await findPollByCode(db, params.code);
  const schoolClass = poll && (await findClass(db, viewer, poll.classId));
  if (!schoolClass) throw data(null, { status: 404 });
  const stream = () => streamPoll(context.get(officeContext), poll.id);
  return new Response(request.method === "HEAD" ? null : stream(), { headers });
}
