import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { GroupCell, GroupTable } from "./group-tables.server.ts";
import { NotValidated } from "./not-validated.tsx";
import { RangeChart } from "./range-chart.tsx";
import type { Report } from "./report.server.ts";
import type { ResultsText } from "./words.server.ts";
import { SectionTitle } from "./section-title.tsx";

/** The groupings as they were released; one that was not says so in its place. */
export function GroupTables({ report, text }: { report: Report; text: ResultsText }) {
  const words = text.groups;
  return (
    <section className="panel groups" aria-labelledby="by-group">
      <SectionTitle id="by-group" title={words.title}>
        <NotValidated report={report} text={text} />
      </SectionTitle>
      <p className="soft">{words.lead}</p>
      {report.groups.map((table) => (
        <div key={table.id} className="stack" data-gap="small">
          <h3>{table.title}</h3>
          {table.withheld ? (
            <p className="withheld">{table.withheld}</p>
          ) : (
            <OneTable table={table} ticks={report.ticks} words={words} />
          )}
        </div>
      ))}
    </section>
  );
}

type Props = { table: GroupTable; ticks: readonly number[]; words: ResultsText["groups"] };

function OneTable({ table: { title, groups, rows }, ticks, words }: Props) {
  return (
    <TableScroll label={title}>
      <table className="table group-figures" data-sticky>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            {groups.map(({ name, answered }) => (
              <th key={name} scope="col">
                {name} <span className="group-size">{answered}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title: area, isDomain, withheld, cells }) => (
            <tr key={`${isDomain} ${area}`} data-level={isDomain ? "domain" : undefined}>
              <th scope="row">{area}</th>
              {withheld ? (
                <td className="withheld" colSpan={groups.length}>
                  {withheld}
                </td>
              ) : (
                cells.map((cell, index) => <Cell key={index} cell={cell} ticks={ticks} />)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Cell({ cell: { score, favourable, chart }, ticks }: { cell: GroupCell; ticks: readonly number[] }) {
  return (
    <td>
      {chart && <RangeChart marks={chart} ticks={ticks} />}
      {score && (
        <span className="group-score">
          <strong>{score.value}</strong> <span className="soft">({score.interval})</span>
        </span>
      )}{" "}
      <span className="group-share">{favourable}</span>
    </td>
  );
}
