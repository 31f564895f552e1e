import { Link } from "react-router";
import { onlyTexts } from "../only-texts.ts";
import { findInstrument } from "../instruments.server.ts";
import { AreaTable } from "./area-table.tsx";
import { ChangesTable } from "./changes-table.tsx";
import { GroupTables } from "./group-tables.tsx";
import { HeadlineCards } from "./headline-cards.tsx";
import { NotValidated } from "./not-validated.tsx";
import { PlacesMap } from "./places-map.tsx";
import { QualitySection } from "./quality-section.tsx";
import { QuestionTables } from "./question-tables.tsx";
import { reportOf } from "./report.server.ts";
import { ReportHeader } from "./report-header.tsx";
import { requireResults } from "./require-results.server.ts";
import { ResponseSection } from "./response-section.tsx";
import { TeachNextPanel } from "./teach-next-panel.tsx";
import type { Route } from "./+types/results-page.ts";
import "./results.css";

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { wave, reading, instruments, messages, school, language } = await requireResults(context, params.wave, url);
  const { id } = reading.instrument;
  return {
    text: onlyTexts(messages.results),
    toWave: messages.staff.toWave,
    howToPrint: messages.staff.howToPrint,
    school: school.name[language],
    instrument: id,
    audience: reading.instrument.audience,
    instruments: instruments.map((one) => ({
      id: one.id,
      title: findInstrument(one.id, one.version)?.title[language] ?? one.id,
    })),
    waveTitle: messages.staff.waveOf(reading.formats.month(wave.opensAt)),
    report: reportOf(reading),
  };
}

export default function ResultsPage({ loaderData, params }: Route.ComponentProps) {
  const { text, report, instrument } = loaderData;
  const { areas, questions, places, groups, changes, quality, teach } = report;
  const address = `/${params.lang}/surveys/${params.wave}`;
  const sections = [
    areas.length > 0 && (["areas", text.areas.title] as const),
    places && (["places", text.places.title] as const),
    questions.length > 0 && (["questions", text.questions.title] as const),
    groups.length > 0 && (["groups", text.groups.title] as const),
    changes && (["changes", text.changes.title] as const),
    ["quality", text.quality.title] as const,
  ].filter((section) => section !== false && section !== null);
  return (
    <main data-page="survey-results" className="report">
      <title>{`${report.title} · ${loaderData.waveTitle} · Senim`}</title>
      <ReportHeader {...loaderData} address={address} />
      <HeadlineCards headline={report.headline} words={text.headline} />
      {!report.isValidated && <p className="soft small">{text.notValidatedText}</p>}
      <nav className="report-sections no-print" aria-label={text.sections}>
        <ul>
          {sections.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {areas.length > 0 && <AreaTable report={report} text={text} />}
      <div className="report-beside">
        {places && <PlacesMap places={places} text={text} mark={<NotValidated report={report} text={text} />} />}
        <TeachNextPanel teach={teach} words={text.teach} />
      </div>
      <ResponseSection response={report.response} words={text.response} />
      {questions.length > 0 && <QuestionTables report={report} text={text} />}
      {groups.length > 0 && <GroupTables report={report} text={text} />}
      {changes && <ChangesTable changes={changes} text={text} mark={<NotValidated report={report} text={text} />} />}
      <QualitySection quality={quality} text={text} />
      {loaderData.audience === "pupils" && (
        <p className="no-print">
          <Link to={`${address}/you-said?of=${instrument}`}>{text.youSaid}</Link>
        </p>
      )}
    </main>
  );
}
