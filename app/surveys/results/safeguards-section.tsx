import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { ResultsText } from "./words.server.ts";
import type { Safeguards } from "./show-safeguards.server.ts";

type Props = { safeguards: Safeguards; words: ResultsText["safeguards"] };

/** Without them nobody who reads the results could tell whether each answer was a child's own. */
export function SafeguardsSection({ safeguards, words }: Props) {
  const { columns } = words;
  return (
    <section className="panel">
      <h2 id="safeguards">{words.title}</h2>
      <p className="soft">{safeguards.lead}</p>
      <TableScroll label={words.title}>
        <table className="table safeguards">
          <thead>
            <tr>
              <th scope="col">{columns.cohort}</th>
              {[
                columns.entered,
                columns.granted,
                columns.printed,
                columns.used,
                columns.newWays,
                columns.admitted,
              ].map((column) => (
                <th key={column} scope="col" data-align="end">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {safeguards.rows.map(({ label, numbers }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {numbers.map((number, column) => (
                  <td key={column} data-align="end">
                    {number}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <h3>{words.keptTitle}</h3>
      <p>{safeguards.kept}</p>
    </section>
  );
}
