import { requireStaff } from "#app/accounts/guards.server.ts";
import { findCourse } from "#app/learning/courses/catalogue.server.ts";
import { formatDate } from "#app/calendar/format-date.server.ts";
import { languageContext, officeContext } from "#app/request-context.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { findTraining } from "./find-training.server.ts";
import { ModuleCard } from "./module-card.tsx";
import { sayUnconfirmedLines } from "./unconfirmed-lines.server.ts";
import { useTrainingWords } from "./words.ts";
import type { Route } from "./+types/training-page.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = requireStaff(context);
  const language = context.get(languageContext);
  const { db } = context.get(officeContext);
  const modules = findCourse("staff")?.lessons ?? [];
  const [resultOf, timeZone] = await Promise.all([
    findTraining(db, [viewer.accountId]),
    findTimeZone(db, viewer.schoolId),
  ]);
  return {
    unconfirmedLines: sayUnconfirmedLines(language),
    modules: modules.map(({ id, code, title, goal, minutes }) => {
      const { status, quizzes, completedAt, hasChanged } = resultOf(viewer.accountId, id);
      const completedOn = completedAt ? formatDate(language, completedAt, timeZone) : null;
      return {
        id,
        code,
        minutes,
        title: title[language],
        goal: goal[language],
        status,
        check: quizzes[0] ?? null,
        completedOn,
        hasChanged,
      };
    }),
  };
}

export default function TrainingPage({
  loaderData: { modules, unconfirmedLines },
  params,
}: Route.ComponentProps) {
  const text = useTrainingWords();
  const done = modules.filter(({ status }) => status === "completed").length;
  return (
    <main data-page="training" id="main">
      <title>{`${text.title} · Senim`}</title>
      <header className="page-title">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <p className="soft">{text.doneOf(done, modules.length)}</p>
      </header>
      <ul className="card-column">
        {modules.map((module) => (
          <li key={module.id}>
            <ModuleCard module={module} address={`/${params.lang}/courses/staff/${module.id}`} />
          </li>
        ))}
      </ul>
      <div className="stack">
        <p className="soft">{text.moreToCome}</p>
        {unconfirmedLines && (
          <Notice title={text.helpLines.title}>
            <p>{unconfirmedLines}</p>
            <p>{text.helpLines.todo}</p>
          </Notice>
        )}
      </div>
    </main>
  );
}
