import type { ReactNode } from "react";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { PlacesTable } from "./places-table.server.ts";
import type { ResultsText } from "./words.server.ts";
import { SectionTitle } from "./section-title.tsx";

export function PlacesMap({
  places,
  text,
  mark,
}: {
  places: PlacesTable;
  text: ResultsText;
  mark: ReactNode;
}) {
  const { columns, rows, withheld } = places;
  const words = text.places;
  return (
    <section className="panel">
      <SectionTitle id="places" title={words.title}>
        {mark}
      </SectionTitle>
      <p className="soft">{words.lead}</p>
      <TableScroll label={words.title}>
        <table className="table places-map" data-sticky>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              {columns.map((column) => (
                <th key={column} scope="col" data-align="center">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, cells }) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                {cells.map(({ text: says, isLowest }, index) => (
                  <td key={index} data-align="center" data-lowest={isLowest || undefined}>
                    {says}
                    {isLowest && <span className="lowest">{words.lowest}</span>}
                  </td>
                ))}
              </tr>
            ))}
            {withheld.map(({ place, text: says }) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                <td className="withheld" colSpan={columns.length}>
                  {says}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="soft small">{words.asIs}</p>
    </section>
  );
}
