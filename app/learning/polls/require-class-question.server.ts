import { data, type RouterContextProvider } from "react-router";
import { requireClass } from "#app/school/classes/require-class.server.ts";
import { findQuestion } from "./find-question.server.ts";
import type { ClassQuestion } from "./show-class-poll.server.ts";

type Named = { class: string; course: string; lesson: string; block: string };

/** One of the viewer's own classes and a poll out of a lesson; anything else is not there. */
export async function requireClassQuestion(
  context: Readonly<RouterContextProvider>,
  named: Named,
): Promise<ClassQuestion> {
  const { schoolClass, language } = await requireClass(context, named.class);
  const question = findQuestion(named, language);
  if (!question) throw data(null, { status: 404 });
  return { schoolClass, question, language };
}
