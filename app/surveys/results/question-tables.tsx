import { DivergingChart } from "./diverging-chart.tsx";
import { NotValidated } from "./not-validated.tsx";
import type { QuestionRow, QuestionSet } from "./question-sets.server.ts";
import type { Report } from "./report.server.ts";
import type { ResultsText } from "./results-text.ts";
import { SectionTitle } from "./section-title.tsx";

/** Each question once: its bar, and beside it the figures the bar is drawn from. */
export function QuestionTables({ report, text }: { report: Report; text: ResultsText }) {
  const words = text.questions;
  const areas = Map.groupBy(report.questions, ({ area }) => area);
  return (
    <section className="panel questions" aria-labelledby="questions">
      <SectionTitle id="questions" title={words.title}>
        <NotValidated report={report} text={text} />
      </SectionTitle>
      <p className="soft">{words.lead}</p>
      {[...areas].map(([area, sets]) => (
        <div key={area} className="stack" data-gap="small">
          <h3>{area}</h3>
          {sets.map((set) => (
            <QuestionTable key={set.rows[0]?.id} set={set} columns={words.columns} />
          ))}
        </div>
      ))}
    </section>
  );
}

function QuestionTable({ set: { steps, rows }, columns }: { set: QuestionSet; columns: ResultsText["questions"]["columns"] }) {
  return (
    <table className="figures question-figures">
      <thead>
        <tr>
          <th scope="col">{columns.question}</th>
          <th scope="col" aria-hidden="true">
            {columns.chart}
          </th>
          {steps.map((step) => (
            <th key={step} scope="col" className="step">
              {step}
            </th>
          ))}
          <th scope="col">{columns.favourable}</th>
          <th scope="col">{columns.answers}</th>
          <th scope="col">{columns.skipped}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.ask}</th>
            {row.withheld ? (
              <td className="withheld" colSpan={steps.length + 4}>
                {row.withheld}
              </td>
            ) : (
              <Figures row={row} columns={columns} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ row, columns }: { row: QuestionRow; columns: ResultsText["questions"]["columns"] }) {
  return (
    <>
      <td className="chart-cell" aria-hidden="true">
        {row.chart && <DivergingChart bar={row.chart} />}
      </td>
      {row.cells.map(({ label, span, percent, isGood }) => (
        <td key={label} colSpan={span} className="step" data-label={label} data-good={isGood || undefined}>
          {percent}
        </td>
      ))}
      <td data-label={columns.favourable}>{row.favourable}</td>
      <td data-label={columns.answers}>{row.answers}</td>
      <td data-label={columns.skipped}>{row.skipped}</td>
    </>
  );
}
