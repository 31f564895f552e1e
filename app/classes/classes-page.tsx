import { requireRole } from "#app/accounts/guards.server.ts";
import { usePageMessages } from "#app/i18n/messages.ts";
import { dbContext } from "#app/request-context.ts";
import { listClasses } from "#app/schools/classes-queries.server.ts";
import { className } from "#app/schools/school-class.ts";
import { Card } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { Route } from "./+types/classes-page.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = requireRole(context, "teacher", "head");
  const classes = await listClasses(context.get(dbContext), viewer);
  return { classes: classes.map((one) => ({ id: one.id, name: className(one), language: one.language })) };
}

export default function ClassesPage({ loaderData: { classes }, params }: Route.ComponentProps) {
  const { classes: text } = usePageMessages();
  return (
    <main data-page="classes" id="main">
      <title>{`${text.title} · Senim`}</title>
      <header className="page-title">
        <h1>{text.title}</h1>
        <p className="lead">{classes.length > 0 ? text.lead : text.noClasses}</p>
      </header>
      <div className="cards">
        {classes.map(({ id, name, language }) => (
          <Card
            key={id}
            heading="h2"
            title={text.className(name)}
            to={`/${params.lang}/classes/${id}`}
            tag={<Tag>{text.languageOfInstruction[language]}</Tag>}
          />
        ))}
      </div>
    </main>
  );
}
