import { data, Link, redirect } from "react-router";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findLesson } from "#app/learning/courses/catalogue.server.ts";
import { useOpenLessonWords } from "#app/learning/sensitive/words.ts";
import { className } from "#app/school/classes/school-class.ts";
import { useClassWords } from "#app/school/classes/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { AssignForm } from "./assign-form.tsx";
import { LessonField } from "./lesson-field.tsx";
import { assignLesson } from "./assign-lesson.server.ts";
import { listAssignableLessons } from "./assignable-lessons.server.ts";
import { AssignedList } from "./assigned-list.tsx";
import { listAssignments } from "./assignments-queries.server.ts";
import { pupilBox, readAssignForm } from "./read-assign-form.server.ts";
import { requireAssigning } from "./require-assigning.server.ts";
import { showAssignments } from "./show-assignments.server.ts";
import { useAssignmentWords } from "./words.ts";
import type { Route } from "./+types/assign-page.ts";

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const { db, viewer, schoolClass, language, pupils, days } = await requireAssigning(context, params.class);
  const given = await showAssignments(db, await listAssignments(db, [schoolClass.id]), {
    pupils: new Map([[schoolClass.id, pupils]]),
    language,
    today: days.today,
  });
  if (given.length > 0) {
    await recordAudit(db, {
      action: "viewed-pupil-results",
      schoolId: viewer.schoolId,
      actorId: viewer.accountId,
      subjectId: schoolClass.id,
      detail: { course: courseOfGrade(schoolClass.grade) },
    });
  }
  return {
    name: className(schoolClass),
    days,
    given,
    lessons: listAssignableLessons(schoolClass).map(({ id, code, title, boosterOf }) => {
      return { id, label: `${code}. ${title[language]}`, isBooster: boosterOf !== null };
    }),
    pupils: pupils.map(({ accountId, familyName, givenName }) => {
      return { box: pupilBox(accountId), name: `${familyName} ${givenName}` };
    }),
    // A page that knows who missed what can lead here with the lesson chosen.
    lesson: url.searchParams.get("lesson") ?? "",
    to: url.searchParams.get("to") === "pupils" ? ("pupils" as const) : ("class" as const),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, viewer, schoolClass, ...form } = await requireAssigning(context, params.class);
  const { problems } = form;
  const { terms, errors, typed } = await readAssignForm(request, form);
  const lesson = listAssignableLessons(schoolClass).find(({ id }) => id === typed.lesson);
  if (!lesson) {
    const asked = findLesson(courseOfGrade(schoolClass.grade), typed.lesson ?? "");
    const problem = asked?.sensitive ? problems.sensitive : problems.lesson;
    return data({ errors: { lesson: problem, ...errors }, typed }, { status: 400 });
  }
  if (errors) return data({ errors, typed }, { status: 400 });
  const isGiven = await assignLesson(db, { viewer, schoolClass, lesson, ...terms });
  if (!isGiven) return data({ errors: { lesson: problems.again }, typed }, { status: 400 });
  throw redirect(`/${params.lang}/classes/${schoolClass.id}/assign#given`, { status: 303 });
}

export default function AssignPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useAssignmentWords();
  const classes = useClassWords();
  const openLesson = useOpenLessonWords();
  const { name, days, given, lessons, pupils, lesson, to } = loaderData;
  const { errors, typed } = actionData ?? {};
  const address = `/${params.lang}/classes/${params.class}`;
  return (
    <main data-page="assign" id="main">
      <title>{`${text.title(name)} · Senim`}</title>
      <header className="page-title">
        <p>
          <Link to={address}>{classes.cards.toClass(name)}</Link>
        </p>
        <h1>{text.title(name)}</h1>
        <p className="lead">{text.lead}</p>
      </header>
      <div className="stack" data-gap="large">
        {pupils.length === 0 ? (
          <Notice>{classes.noPupils}</Notice>
        ) : (
          <AssignForm
            // What was typed is gone from the form once it has been given.
            key={given.map(({ id }) => id).join()}
            pupils={pupils}
            days={days}
            before={{ due: days.proposed, to, ticked: [] }}
            heading={text.notGiven}
            submit={text.submit}
            errors={errors}
            typed={typed}
          >
            <LessonField lessons={lessons} chosen={typed?.lesson ?? lesson} errors={errors} />
          </AssignForm>
        )}
        <AssignedList given={given} address={`${address}/assign`} />
        <p className="soft">
          {text.sensitiveHint} <Link to={`${address}/open-lesson`}>{openLesson.link}</Link>
        </p>
      </div>
    </main>
  );
}
