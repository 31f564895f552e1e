import { languageContext } from "#app/request-context.ts";
import { HelpLines } from "#app/safety/help-lines.tsx";
import { Card, Panel } from "#app/ui/panel.tsx";
import { FamilyPicture } from "#app/ui/pictures/family-picture.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { parentsWords } from "./words.server.ts";
import type { Route } from "./+types/parents-page.ts";
import "./parents-page.css";

export function loader({ context }: Route.LoaderArgs) {
  return { text: parentsWords(context.get(languageContext)) };
}

/** What is coming for parents, and the help that is there already. */
export default function ParentsPage({ loaderData: { text } }: Route.ComponentProps) {
  return (
    <main data-page="parents" className="parents-page">
      <title>{`${text.title} · Senim`}</title>
      <header className="parents-head">
        <div className="stack">
          <h1>{text.title}</h1>
          <p className="lead">{text.lead}</p>
        </div>
        <FamilyPicture />
      </header>
      <section className="stack" aria-labelledby="coming">
        <h2 id="coming">{text.comingTitle}</h2>
        <div className="cards">
          {text.modules.map(({ code, title, text: sentence }) => (
            <Card key={code} title={title} tag={<Tag tone="leaf">{`${code} · ${text.minutes}`}</Tag>}>
              <p>{sentence}</p>
            </Card>
          ))}
        </div>
      </section>
      <Panel tone="sun">
        <h2>{text.helpTitle}</h2>
        <p>{text.helpText}</p>
        <HelpLines />
      </Panel>
    </main>
  );
}
