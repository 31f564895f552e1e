import { DivergingChart } from "./diverging-chart.tsx";
import { NotValidated } from "./not-validated.tsx";
import type { QuestionRow } from "./question-sets.server.ts";
import type { Report } from "./report.server.ts";
import type { ResultsText } from "./words.server.ts";
import { SectionTitle } from "./section-title.tsx";

type Columns = ResultsText["questions"]["columns"];

/** Each question once: its bar, and with it the figures the bar is drawn from. */
export function QuestionTables({ report, text }: { report: Report; text: ResultsText }) {
  const { columns, ...words } = text.questions;
  return (
    <section className="panel" aria-labelledby="by-question">
      <SectionTitle id="by-question" title={words.title}>
        <NotValidated report={report} text={text} />
      </SectionTitle>
      <p className="soft">{words.lead}</p>
      <table className="figures question-figures">
        <thead>
          <tr>
            <th scope="col">{columns.question}</th>
            <th scope="col">{columns.chart}</th>
            <th scope="col">{columns.favourable}</th>
            <th scope="col">{columns.answers}</th>
          </tr>
        </thead>
        {report.questions.map(({ area, rows }) => (
          <tbody key={area}>
            <tr className="area-row">
              <th scope="rowgroup" colSpan={4}>
                <h3>{area}</h3>
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.ask}</th>
                {row.withheld ? (
                  <td className="withheld" colSpan={3}>
                    {row.withheld}
                  </td>
                ) : (
                  <Figures row={row} columns={columns} />
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Figures({ row, columns }: { row: QuestionRow; columns: Columns }) {
  return (
    <>
      <td className="chart-cell">
        {row.chart && <DivergingChart bar={row.chart} />}
        {row.shares.length > 0 && (
          <ul className="step-shares">
            {row.shares.map(({ label, percent }) => (
              <li key={label}>
                {label} <b>{percent}</b>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-label={columns.favourable}>{row.favourable}</td>
      <td data-label={columns.answers}>
        {row.answers} <span className="left-out">{row.leftOut}</span>
      </td>
    </>
  );
}
