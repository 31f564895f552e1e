import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { ShownSlips } from "./show-slips.server.ts";
import type { DeskText } from "#app/surveys/desk/words.server.ts";

/** For how many slips there is room, and how many of them are printed. */
export function SlipCounts({ counts, words }: Pick<ShownSlips, "counts"> & { words: DeskText["slipsPage"] }) {
  const { columns } = words;
  return (
    <section className="stack">
      <h2 id="slip-counts">{words.counts}</h2>
      <p className="soft">{words.rule}</p>
      <TableScroll label={words.counts}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{columns.cohort}</th>
              {[columns.entered, columns.granted, columns.printed, columns.left].map((column) => (
                <th key={column} scope="col" data-align="end">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map(({ cohort, label, entered, granted, printed, left }) => (
              <tr key={cohort}>
                <th scope="row">{label}</th>
                <td data-align="end">{entered}</td>
                <td data-align="end">{granted}</td>
                <td data-align="end">{printed}</td>
                <td data-align="end">{left}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
