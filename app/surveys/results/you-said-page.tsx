import type { ReactNode } from "react";
import { data, Link } from "react-router";
import { PrintButton } from "#app/paper/print-button.tsx";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { posterOf, type Said } from "./poster.ts";
import { requireResults } from "./require-results.server.ts";
import type { Route } from "./+types/you-said-page.ts";
import "../staff/papers.css";
import "./poster.css";

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { reading, messages, school, language } = await requireResults(context, params.wave, url);
  if (reading.instrument.audience !== "pupils") throw data(null, { status: 404 });
  return {
    text: onlyTexts(reading.words.poster),
    toResults: messages.toResults,
    howToPrint: messages.howToPrint,
    print: messages.print,
    of: reading.instrument.id,
    school: school.name[language],
    poster: posterOf(reading),
  };
}

/** What the school will do is written into the page itself: it is in no form, so it is sent nowhere. */
export default function YouSaidPage({ loaderData, params }: Route.ComponentProps) {
  const { text, toResults, howToPrint, print, of, school, poster } = loaderData;
  return (
    <main data-page="print">
      <title>{`${text.title} · Senim`}</title>
      <header className="page-title no-print">
        <p>
          <Link to={`/${params.lang}/surveys/${params.wave}/results?of=${of}`}>{toResults}</Link>
        </p>
        <h1>{text.title}</h1>
        <p className="lead">{text.byHand}</p>
        <p className="soft">{howToPrint}</p>
        <p className="buttons">
          <PrintButton>{print}</PrintButton>
        </p>
      </header>
      <article className="paper poster">
        <p className="paper-from">{school}</p>
        <h2>{text.title}</h2>
        <p className="paper-lead">{poster.lead}</p>
        {poster.hard.length === 0 ? (
          <p>{text.nothing}</p>
        ) : (
          <>
            <h3>{text.good}</h3>
            <ul className="poster-said" data-tone="leaf">
              {poster.good.map((one) => (
                <SaidItem key={one.ask} said={one} />
              ))}
            </ul>
            <h3>{text.hard}</h3>
            <ol className="poster-said" data-tone="sun">
              {poster.hard.map((one, index) => (
                <SaidItem key={one.ask} said={one}>
                  <Lines id={`do-${index}`} label={text.weDo} rows={2} />
                  <Lines id={`who-${index}`} label={text.who} rows={1} />
                </SaidItem>
              ))}
            </ol>
          </>
        )}
        <p>{text.thanks}</p>
      </article>
    </main>
  );
}

function SaidItem({ said: { ask, says }, children }: { said: Said; children?: ReactNode }) {
  return (
    <li>
      <p>
        <strong>{ask}</strong>
      </p>
      <p>{says}</p>
      {children}
    </li>
  );
}

function Lines({ id, label, rows }: { id: string; label: string; rows: number }) {
  return (
    <div className="poster-lines">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={rows} autoComplete="off" />
    </div>
  );
}
