import { officeContext, viewerContext } from "#app/request-context.ts";
import { emergencyLines, talkLine } from "#app/safety/help-lines.ts";
import { HelpLines } from "#app/safety/help-lines.tsx";
import { listHelpers } from "#app/school/classes/schools-queries.server.ts";
import { TalkPicture } from "#app/ui/pictures/talk-picture.tsx";
import { SchoolHelpers } from "./school-helpers.tsx";
import { useHelpWords } from "./words.ts";
import type { Route } from "./+types/help-page.ts";
import "./help-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = context.get(viewerContext);
  return { helpers: viewer ? await listHelpers(context.get(officeContext).db, viewer.schoolId) : null };
}

/** The most urgent first. Nothing here is a form: the page sends nothing, and says so. */
export default function HelpPage({ loaderData: { helpers } }: Route.ComponentProps) {
  const text = useHelpWords();
  const { danger, talk, calling, nothingSent, quickExit } = text;
  return (
    <main data-page="help" className="help-page">
      <title>{`${text.title} · Senim`}</title>
      <header className="help-head">
        <div className="stack">
          <h1>{text.title}</h1>
          <p className="lead">{text.lead}</p>
        </div>
        <TalkPicture />
      </header>
      <section className="panel" data-tone="rose" aria-labelledby="danger">
        <h2 id="danger">{danger.title}</h2>
        <p>{danger.text}</p>
        <HelpLines lines={emergencyLines} />
      </section>
      <section className="panel" data-tone="sun" aria-labelledby="talk">
        <h2 id="talk">{talk.title}</h2>
        <p>{talk.text}</p>
        <HelpLines lines={[talkLine]} />
        <p>{talk.write}</p>
      </section>
      <SchoolHelpers helpers={helpers} />
      <section className="panel" aria-labelledby="calling">
        <h2 id="calling">{calling.title}</h2>
        <ol className="steps help-steps">
          {calling.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section className="panel" aria-labelledby="nothing-sent">
        <h2 id="nothing-sent">{nothingSent.title}</h2>
        <p>{nothingSent.text}</p>
      </section>
      <section className="panel" aria-labelledby="leaving">
        <h2 id="leaving">{quickExit.title}</h2>
        <p>{quickExit.does}</p>
        <p>{quickExit.doesNot}</p>
      </section>
    </main>
  );
}
