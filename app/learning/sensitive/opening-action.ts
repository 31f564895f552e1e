import { data, redirect } from "react-router";
import { z } from "zod";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findLesson } from "#app/learning/courses/catalogue.server.ts";
import { listLessonOpenings } from "./lesson-openings-queries.server.ts";
import { parseForm } from "#app/forms/parse-form.ts";
import { formatTime } from "#app/calendar/format-date.server.ts";
import { requireClass } from "#app/school/classes/require-class.server.ts";
import { className } from "#app/school/classes/school-class.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import { prolongedAddress } from "./just-prolonged.ts";
import { closeLessonFor, prolongLessonFor } from "./open-lesson.server.ts";
import { openLessonWords } from "./words.server.ts";
import type { Route } from "./+types/opening-action.ts";

const press = z.object({
  do: z.enum(["prolong", "close"]),
  from: z.enum(["class", "today", "opening"]).optional(),
});

/** `closesIn` is in milliseconds, null where the lesson is closed; only one's own opening is one's own to prolong. */
type OpeningState = { says: string; isOwn: boolean; closesIn: number | null };

/** How long the lesson is still open for the class, as JSON for a presenter. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<OpeningState> {
  return stateOf(await requireSensitive(context, params));
}

/** Its teacher goes on, or somebody of the class's closes it. The presenter asks for JSON; a form is led back to its page. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const place = await requireSensitive(context, params);
  const { values } = await parseForm(request, press);
  if (!values) throw data(null, { status: 400 });
  const deed = values.do === "prolong" ? prolongLessonFor : closeLessonFor;
  const isDone = await deed(place.db, place);
  if (request.headers.get("accept") === "application/json") return stateOf(place);
  const ofClass = `/${params.lang}/classes/${params.class}`;
  const pages = { class: ofClass, today: `/${params.lang}/today`, opening: `${ofClass}/open-lesson` };
  const page = pages[values.from ?? "opening"];
  const isProlonged = values.do === "prolong" && isDone;
  return redirect(isProlonged ? prolongedAddress(page, params.class, place.lesson.id) : page, 303);
}

async function requireSensitive(
  context: Route.LoaderArgs["context"],
  params: { class: string; lesson: string },
) {
  const place = await requireClass(context, params.class);
  const lesson = findLesson(courseOfGrade(place.schoolClass.grade), params.lesson);
  if (!lesson?.sensitive) throw data(null, { status: 404 });
  return { ...place, lesson };
}

async function stateOf({
  db,
  viewer,
  schoolClass,
  lesson,
  language,
}: Awaited<ReturnType<typeof requireSensitive>>): Promise<OpeningState> {
  const now = Date.now();
  const { untilFor, closedFor } = openLessonWords(language);
  const name = className(schoolClass);
  const openings = await listLessonOpenings(db, [schoolClass.id], now);
  const ofLesson = openings.filter((one) => one.lesson === lesson.id);
  const own = ofLesson.find(({ openedBy }) => openedBy.accountId === viewer.accountId);
  const shown = own ?? ofLesson[0];
  if (!shown) return { says: closedFor(name), isOwn: true, closesIn: null };
  const timeZone = await findTimeZone(db, schoolClass.schoolId);
  return {
    says: untilFor(name, formatTime(language, shown.closesAt, timeZone)),
    isOwn: shown === own,
    closesIn: shown.closesAt - now,
  };
}
