import { recordAudit } from "#app/audit/audit-queries.server.ts";
import { useAssignmentWords } from "#app/learning/assignments/words.ts";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findCourse } from "#app/learning/courses/catalogue.server.ts";
import { listBlockStatesOf } from "#app/learning/progress/progress-queries.server.ts";
import { useOpenLessonWords } from "#app/learning/sensitive/words.ts";
import { listPupils, listTaughtClasses } from "#app/school/classes/classes-queries.server.ts";
import { className, hasCards } from "#app/school/classes/school-class.ts";
import { useClassWords } from "#app/school/classes/words.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { classMatrix } from "./class-matrix.ts";
import { ClassMatrixTable } from "./class-matrix-table.tsx";
import { listReplacedVersions } from "#app/learning/progress/list-replaced-versions.server.ts";
import { listLog } from "#app/learning/teaching-log/list-log.server.ts";
import { showTeaching } from "#app/learning/teaching-log/show-teaching.server.ts";
import { TaughtAndDue } from "#app/learning/teaching-log/taught-and-due.tsx";
import { OpenLessons } from "#app/learning/sensitive/open-lessons.tsx";
import { showOpenings } from "#app/learning/sensitive/show-openings.server.ts";
import { OpenComputer } from "#app/school/sign-in/open-computer.tsx";
import { requireClass } from "#app/school/classes/require-class.server.ts";
import type { Route } from "./+types/class-page.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, viewer, schoolClass, language } = await requireClass(context, params.class);
  const course = findCourse(courseOfGrade(schoolClass.grade));
  const lessons = (course?.lessons ?? []).filter(({ sensitive }) => !sensitive);
  const pupils = await listPupils(db, schoolClass);
  const states = await listBlockStatesOf(
    db,
    pupils.map(({ accountId }) => accountId),
  );
  const replaced = await listReplacedVersions(db, {
    course: course?.id,
    schoolId: viewer.schoolId,
    language,
  });
  const taught = await listTaughtClasses(db, viewer);
  await recordAudit(db, {
    action: "viewed-pupil-results",
    schoolId: viewer.schoolId,
    actorId: viewer.accountId,
    subjectId: schoolClass.id,
    detail: { course: course?.id },
  });
  return {
    id: schoolClass.id,
    open: await showOpenings(db, { viewer, classes: [schoolClass], language }),
    name: className(schoolClass),
    cardKind: hasCards(schoolClass) ? ("cards" as const) : ("codes" as const),
    course: course?.id ?? "",
    mayLog: taught.some(({ id }) => id === schoolClass.id),
    teaching: showTeaching(await listLog(db, [schoolClass]), course, language, replaced),
    matrix: classMatrix(pupils, lessons, states, language, replaced),
  };
}

export default function ClassPage({ loaderData, params }: Route.ComponentProps) {
  const assignments = useAssignmentWords();
  const text = useClassWords();
  const openLesson = useOpenLessonWords();
  const { id, name, open, cardKind, course, mayLog, teaching, matrix } = loaderData;
  const address = `/${params.lang}/classes/${id}`;
  return (
    <main data-page="class" id="main">
      <title>{`${text.className(name)} · Senim`}</title>
      <header className="page-title">
        <h1>{text.className(name)}</h1>
      </header>
      <div className="stack" data-gap="large">
        <OpenLessons open={open} lang={params.lang} from="class" />
        <TaughtAndDue teaching={teaching} name={name} address={address} mayWrite={mayLog} />
        <section className="stack">
          <p className="lead">{text.matrixLead}</p>
          <ClassMatrixTable
            matrix={matrix}
            caption={text.matrixCaption(name)}
            lessonAddress={`/${params.lang}/courses/${course}`}
          />
        </section>
        <OpenComputer address={address} />
        <p className="buttons">
          <LinkButton kind="plain" to={`${address}/assign`}>
            {assignments.link}
          </LinkButton>
          <LinkButton kind="plain" to={`${address}/open-lesson`}>
            {openLesson.link}
          </LinkButton>
          <LinkButton kind="plain" to={`${address}/cards`}>
            {text.cards.kinds[cardKind].link}
          </LinkButton>
        </p>
      </div>
    </main>
  );
}
