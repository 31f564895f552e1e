import { NotValidated } from "./not-validated.tsx";
import { RangeChart } from "./range-chart.tsx";
import type { Report } from "./report.server.ts";
import type { ResultsText } from "./words.server.ts";
import { SectionTitle } from "./section-title.tsx";

/** Chart and table in one: each row draws what its figures say. */
export function AreaTable({ report, text }: { report: Report; text: ResultsText }) {
  const { areas, ticks, areasLegend } = report;
  const { columns, ...words } = text.areas;
  const hasChange = areas.some(({ change }) => change);
  return (
    <section className="panel" aria-labelledby="areas">
      <SectionTitle id="areas" title={words.title}>
        <NotValidated report={report} text={text} />
      </SectionTitle>
      <p className="soft">{words.lead}</p>
      <table className="figures area-figures">
        <thead>
          <tr>
            <th scope="col">{columns.area}</th>
            <th scope="col" aria-hidden="true">
              {columns.chart}
            </th>
            <th scope="col">{columns.score}</th>
            <th scope="col">{columns.favourable}</th>
            {hasChange && <th scope="col">{columns.change}</th>}
          </tr>
        </thead>
        <tbody>
          {areas.map(({ title, isDomain, withheld, score, favourable, chart, change }) => (
            <tr key={`${isDomain} ${title}`} data-level={isDomain ? "domain" : undefined}>
              <th scope="row">{title}</th>
              {withheld ? (
                <td className="withheld" colSpan={hasChange ? 4 : 3}>
                  {withheld}
                </td>
              ) : (
                <>
                  <td className="chart-cell" aria-hidden="true">
                    {chart && <RangeChart marks={chart} ticks={ticks} />}
                  </td>
                  <td className="unbroken">
                    {score ? (
                      <>
                        <strong>{score.value}</strong> <span className="soft">({score.interval})</span>
                      </>
                    ) : (
                      <span className="soft">{words.scoreWithheld}</span>
                    )}
                  </td>
                  <td data-label={columns.favourable}>{favourable}</td>
                  {hasChange && (
                    <td data-label={columns.change} data-verdict={change?.verdict}>
                      {change && (
                        <>
                          {change.points} <span className="verdict">{change.says}</span>
                        </>
                      )}
                    </td>
                  )}
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">{areasLegend}</p>
    </section>
  );
}
