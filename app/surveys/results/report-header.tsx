import { Link } from "react-router";
import { LinkButton } from "#app/ui/button.tsx";
import { PrintButton } from "#app/paper/print-button.tsx";
import { NotValidated } from "./not-validated.tsx";
import type { Report } from "./report.server.ts";
import type { ResultsText } from "./words.server.ts";

type Props = {
  text: ResultsText;
  toWave: string;
  howToPrint: string;
  school: string;
  waveTitle: string;
  report: Report;
  hasPoster: boolean;
  instrument: string;
  instruments: readonly { id: string; title: string }[];
  /** Of the wave. */
  address: string;
};

export function ReportHeader({
  text,
  toWave,
  howToPrint,
  school,
  waveTitle,
  report,
  hasPoster,
  instrument,
  instruments,
  address,
}: Props) {
  const own = instruments.find(({ id }) => id === instrument)?.title;
  return (
    <>
      <p className="no-print">
        <Link to={address}>{toWave}</Link>
      </p>
      <header className="report-title">
        <div className="stack" data-gap="small">
          <p className="report-about">
            {waveTitle} · {own} · {report.response.line}
          </p>
          <h1>{report.title}</h1>
          <p className="print-only soft">
            {school}. {report.period}
          </p>
          <NotValidated report={report} text={text} />
        </div>
        <div className="report-actions no-print">
          <PrintButton kind="plain">{text.print}</PrintButton>
          {hasPoster && (
            <LinkButton kind="plain" to={`${address}/you-said?of=${instrument}`}>
              {text.youSaid}
            </LinkButton>
          )}
          <a className="button" data-kind="plain" href={`${address}/results.csv?of=${instrument}`}>
            {text.csv}
          </a>
        </div>
      </header>
      <noscript>
        <p className="soft small">{howToPrint}</p>
      </noscript>
      {instruments.length > 1 && (
        <nav className="report-whose no-print" aria-label={text.whose}>
          {instruments.map(({ id, title }) => (
            <Link
              key={id}
              to={`${address}/results?of=${id}`}
              aria-current={id === instrument ? "page" : undefined}
            >
              {title}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
