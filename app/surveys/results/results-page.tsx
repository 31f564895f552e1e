import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { findInstrument } from "#app/surveys/questionnaires/instruments.server.ts";
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
import { ReportParts } from "./report-parts.tsx";
import { requireResults } from "./require-results.server.ts";
import { ResponseSection } from "./response-section.tsx";
import { SafeguardsSection } from "./safeguards-section.tsx";
import { showSafeguards } from "./show-safeguards.server.ts";
import { TeachNextPanel } from "./teach-next-panel.tsx";
import type { Route } from "./+types/results-page.ts";
import "./results.css";

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { wave, db, formats, reading, instruments, messages, school, language } = await requireResults(
    context,
    params.wave,
    url,
  );
  const { id, audience } = reading.instrument;
  return {
    text: onlyTexts(reading.words),
    toWave: messages.toWave,
    howToPrint: messages.howToPrint,
    school: school.name[language],
    instrument: id,
    hasPoster: audience === "pupils",
    instruments: instruments.map((one) => ({
      id: one.id,
      title: findInstrument(one.id, one.version)?.title[language] ?? one.id,
    })),
    waveTitle: messages.waveOf(reading.formats.month(wave.opensAt)),
    report: reportOf(reading),
    safeguards: await showSafeguards(wave, {
      db,
      formats,
      cohorts: messages.cohorts,
      words: reading.words,
      instrument: id,
    }),
  };
}

/** All parts are in the page, so that one print holds the whole report; on a screen one at a time is shown. */
export default function ResultsPage({ loaderData, params }: Route.ComponentProps) {
  const { text, report } = loaderData;
  const { areas, questions, places, groups, changes, quality, teach, response } = report;
  const mark = <NotValidated report={report} text={text} />;
  return (
    <main data-page="results" className="report">
      <title>{`${report.title} · ${loaderData.waveTitle} · Senim`}</title>
      <ReportHeader {...loaderData} address={`/${params.lang}/surveys/${params.wave}`} />
      <ReportParts
        label={text.sections}
        parts={[
          {
            id: "overview",
            title: text.overview,
            content: (
              <>
                <HeadlineCards headline={report.headline} words={text.headline} />
                {!report.isValidated && <p className="soft small">{text.notValidatedText}</p>}
                {areas.length > 0 && <AreaTable report={report} text={text} />}
                <div className="report-beside">
                  {places && <PlacesMap places={places} text={text} mark={mark} />}
                  <TeachNextPanel teach={teach} words={text.teach} />
                </div>
                <ResponseSection response={response} words={text.response} />
              </>
            ),
          },
          questions.length > 0 && {
            id: "questions",
            title: text.questions.title,
            content: <QuestionTables report={report} text={text} />,
          },
          groups.length > 0 && {
            id: "groups",
            title: text.groups.title,
            content: <GroupTables report={report} text={text} />,
          },
          changes && {
            id: "changes",
            title: text.changes.title,
            content: <ChangesTable changes={changes} text={text} mark={mark} />,
          },
          {
            id: "quality",
            title: text.quality.title,
            content: (
              <>
                <QualitySection quality={quality} text={text} />
                <SafeguardsSection safeguards={loaderData.safeguards} words={text.safeguards} />
              </>
            ),
          },
        ]}
      />
    </main>
  );
}
