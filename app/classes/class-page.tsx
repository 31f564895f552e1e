import { data } from "react-router";
import { requireRole } from "#app/accounts/guards.server.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import { courseOfGrade } from "#app/courses/bands.ts";
import { findCourse } from "#app/courses/catalogue.server.ts";
import { usePageMessages } from "#app/i18n/messages.ts";
import { listBlockStatesOf } from "#app/progress/progress-queries.server.ts";
import { dbContext, languageContext } from "#app/request-context.ts";
import { findClass, listPupils } from "#app/schools/classes-queries.server.ts";
import { className, hasCards } from "#app/schools/school-class.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { classMatrix } from "./class-matrix.ts";
import { ClassMatrixTable } from "./class-matrix.tsx";
import { OpenComputer } from "./open-computer.tsx";
import type { Route } from "./+types/class-page.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const viewer = requireRole(context, "teacher", "head");
  const language = context.get(languageContext);
  const db = context.get(dbContext);
  const schoolClass = await findClass(db, viewer, params.class);
  if (!schoolClass) throw data(null, { status: 404 });
  const course = findCourse(courseOfGrade(schoolClass.grade));
  const lessons = (course?.lessons ?? []).filter(({ sensitive }) => !sensitive);
  const pupils = await listPupils(db, schoolClass);
  const states = await listBlockStatesOf(
    db,
    pupils.map(({ accountId }) => accountId),
  );
  await recordAudit(db, {
    action: "viewed-pupil-results",
    schoolId: viewer.schoolId,
    actorId: viewer.accountId,
    subjectId: schoolClass.id,
    detail: { course: course?.id },
  });
  return {
    id: schoolClass.id,
    name: className(schoolClass),
    cardKind: hasCards(schoolClass) ? ("cards" as const) : ("codes" as const),
    course: course?.id ?? "",
    matrix: classMatrix(pupils, lessons, states, language),
  };
}

export default function ClassPage({ loaderData, params }: Route.ComponentProps) {
  const { classes: text } = usePageMessages();
  const { id, name, cardKind, course, matrix } = loaderData;
  const address = `/${params.lang}/classes/${id}`;
  return (
    <main data-page="class" id="main">
      <title>{`${text.className(name)} · Senim`}</title>
      <header className="page-title">
        <h1>{text.className(name)}</h1>
        <p className="lead">{text.matrixLead}</p>
      </header>
      <div className="stack" data-gap="large">
        <ClassMatrixTable
          matrix={matrix}
          caption={text.matrixCaption(name)}
          lessonAddress={`/${params.lang}/courses/${course}`}
        />
        <OpenComputer address={address} />
        <p>
          <LinkButton kind="plain" to={`${address}/cards`}>
            {text.cards.kinds[cardKind].link}
          </LinkButton>
        </p>
      </div>
    </main>
  );
}
