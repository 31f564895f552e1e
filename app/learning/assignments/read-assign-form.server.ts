import { data } from "react-router";
import { z } from "zod";
import { parseForm } from "#app/forms/parse-form.ts";
import { addDays, dayIn, isDay } from "#app/calendar/day.server.ts";
import type { Pupil } from "#app/school/classes/pupil.ts";
import type { Terms } from "./assign-lesson.server.ts";
import type { AssignmentWords } from "./words.ts";

/** The box of a pupil in the form. */
export function pupilBox(accountId: string): string {
  return `pupil-${accountId}`;
}

/** The days that can be chosen, and the one proposed: a week from today, where the school is. */
export function daysToChoose(timeZone: string, now: number) {
  const today = dayIn(timeZone, now);
  return { today, proposed: addDays(today, 7), last: addDays(today, 365) };
}

type Place = {
  problems: AssignmentWords["problems"];
  days: ReturnType<typeof daysToChoose>;
  pupils: readonly Pupil[];
};

/** For whom and until when. Somebody of another class is a 404. */
export async function readAssignForm(request: Request, { problems, days, pupils }: Place) {
  const { values, errors, typed } = await parseForm(request, formSchema(problems, days));
  const inClass = new Set(pupils.map(({ accountId }) => pupilBox(accountId)));
  const ticked = Object.keys(typed).filter((name) => name.startsWith(pupilBox("")));
  if (ticked.some((name) => !inClass.has(name))) throw data(null, { status: 404 });
  const chosen = ticked.map((name) => name.slice(pupilBox("").length));
  const hasNobody = typed.to === "pupils" && chosen.length === 0;
  if (errors || hasNobody) {
    return { errors: { ...errors, ...(hasNobody && { pupils: problems.pupils }) }, typed };
  }
  const terms: Terms = { pupils: values.to === "class" ? "all" : chosen, dueOn: values.due };
  return { terms, typed };
}

function formSchema({ due, to }: Place["problems"], { today, last }: Place["days"]) {
  return z.object({
    due: z.string(due).refine((day) => isDay(day) && day >= today && day <= last, due),
    to: z.enum(["class", "pupils"], to),
  });
}
