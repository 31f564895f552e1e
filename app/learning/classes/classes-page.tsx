import { requireRole } from "#app/accounts/guards.server.ts";
import { holdsRole } from "#app/accounts/viewer.ts";
import { useLogWords } from "#app/learning/teaching-log/words.ts";
import { languageContext, officeContext } from "#app/request-context.ts";
import { findSchoolYear, listClasses } from "#app/school/classes/classes-queries.server.ts";
import { className, pastYearOf } from "#app/school/classes/school-class.ts";
import { useClassWords } from "#app/school/classes/words.ts";
import { Card } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { OverviewTable } from "#app/learning/teaching-log/overview-table.tsx";
import { showOverview } from "#app/learning/teaching-log/show-overview.server.ts";
import { WorryTable } from "#app/learning/teaching-log/worry-table.tsx";
import type { Route } from "./+types/classes-page.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = requireRole(context, "teacher", "head");
  const { db } = context.get(officeContext);
  const classes = await listClasses(db, viewer);
  const thisYear = await findSchoolYear(db, viewer.schoolId);
  return {
    classes: classes.map((one) => ({
      id: one.id,
      name: className(one),
      pastYear: pastYearOf(one, thisYear),
      language: one.language,
    })),
    /** For a head. */
    overview: holdsRole(viewer, "head")
      ? await showOverview(db, viewer.schoolId, classes, context.get(languageContext))
      : null,
  };
}

export default function ClassesPage({ loaderData: { classes, overview }, params }: Route.ComponentProps) {
  const text = useClassWords();
  const log = useLogWords();
  return (
    <main data-page="classes" id="main">
      <title>{`${text.title} · Senim`}</title>
      <header className="page-title">
        <h1>{text.title}</h1>
        <p className="lead">{classes.length > 0 ? text.lead : text.noClasses}</p>
      </header>
      <div className="stack" data-gap="large">
        {overview && (
          <section className="stack" aria-labelledby="overview">
            <h2 id="overview">{log.overview.title}</h2>
            <p className="soft">{log.overview.lead}</p>
            <OverviewTable overview={overview} address={`/${params.lang}/classes`} />
          </section>
        )}
        {overview?.school && <WorryTable worries={overview.worries} />}
        <section className="stack">
          {overview && <h2>{log.overview.classes}</h2>}
          <div className="cards">
            {classes.map(({ id, name, pastYear, language }) => (
              <Card
                key={id}
                heading="h2"
                title={text.className(name, pastYear)}
                to={`/${params.lang}/classes/${id}`}
                tag={<Tag>{text.languageOfInstruction[language]}</Tag>}
              />
            ))}
          </div>
        </section>
      </div>
    </main>
  );
}
