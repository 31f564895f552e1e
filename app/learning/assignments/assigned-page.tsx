import { data, Form, Link, redirect } from "react-router";
import { className, type SchoolClass } from "#app/school/classes/school-class.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { Db } from "#db/connection.ts";
import { AssignForm } from "./assign-form.tsx";
import { changeAssignment } from "./assign-lesson.server.ts";
import { findAssignedLesson } from "./assignable-lessons.server.ts";
import type { Assignment } from "./assignment.ts";
import { findAssignment, isAssigned, removeAssignment } from "./assignments-queries.server.ts";
import { pupilBox, readAssignForm } from "./read-assign-form.server.ts";
import { requireAssigning } from "./require-assigning.server.ts";
import { titleOf } from "./show-assignments.server.ts";
import { assignmentWords } from "./words.server.ts";
import { useAssignmentWords } from "./words.ts";
import type { Route } from "./+types/assigned-page.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, schoolClass, language, pupils, days } = await requireAssigning(context, params.class);
  const assignment = await requireAssignment(db, schoolClass, params.assignment);
  return {
    name: className(schoolClass),
    lesson: titleOf(assignment, language),
    isThere: findAssignedLesson(assignment) !== undefined,
    days,
    pupils: pupils.map(({ accountId, familyName, givenName }) => {
      return { box: pupilBox(accountId), name: `${familyName} ${givenName}` };
    }),
    before: {
      due: assignment.dueOn,
      to: assignment.isWholeClass ? ("class" as const) : ("pupils" as const),
      ticked: assignment.pupils.map(pupilBox),
    },
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, schoolClass, language, ...form } = await requireAssigning(context, params.class);
  const posted = await request
    .clone()
    .formData()
    .catch(() => new FormData());
  if (posted.get("withdraw") === "yes") {
    await removeAssignment(db, schoolClass.id, params.assignment);
    // Gone by an earlier press is gone as well; what another class has is not this one's.
    if (await isAssigned(db, params.assignment)) throw data(null, { status: 404 });
  } else {
    const assignment = await requireAssignment(db, schoolClass, params.assignment);
    const { terms, errors, typed } = await readAssignForm(request, form);
    if (errors) return data({ errors, typed }, { status: 400 });
    const change = { classId: schoolClass.id, id: assignment.id, ...terms };
    if (!(await changeAssignment(db, change))) {
      return data({ errors: { to: assignmentWords(language).problems.again }, typed }, { status: 400 });
    }
  }
  throw redirect(`/${params.lang}/classes/${schoolClass.id}/assign#given`, { status: 303 });
}

export default function AssignedPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useAssignmentWords();
  const { name, lesson, isThere, days, pupils, before } = loaderData;
  return (
    <main data-page="assign" id="main">
      <title>{`${text.changeTitle(lesson)} · Senim`}</title>
      <header className="page-title">
        <p>
          <Link to={`/${params.lang}/classes/${params.class}/assign`}>{text.toGiven(name)}</Link>
        </p>
        <h1>{text.changeTitle(lesson)}</h1>
      </header>
      <div className="stack" data-gap="large">
        {isThere ? (
          <AssignForm
            pupils={pupils}
            days={days}
            before={before}
            heading={text.notChanged}
            submit={text.save}
            errors={actionData?.errors}
            typed={actionData?.typed}
          />
        ) : (
          <Notice>{text.gone}</Notice>
        )}
        <Panel>
          <h2>{text.withdrawTitle}</h2>
          <p>{text.withdrawText}</p>
          <Form method="post">
            <Button kind="plain" name="withdraw" value="yes">
              {text.withdraw}
            </Button>
          </Form>
        </Panel>
      </div>
    </main>
  );
}

async function requireAssignment(db: Db, schoolClass: SchoolClass, id: string): Promise<Assignment> {
  const assignment = await findAssignment(db, schoolClass.id, id);
  if (!assignment) throw data(null, { status: 404 });
  return assignment;
}
