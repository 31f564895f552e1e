import { TableScroll } from "#app/ui/table-scroll.tsx";
import { ShareBar } from "#app/surveys/desk/share-bar.tsx";
import type { ShownWave } from "./show-wave.server.ts";
import type { DeskText } from "#app/surveys/desk/words.server.ts";

/** Only shares of whole cohorts, rounded: it tells how it goes, never who. */
export function ParticipationTable({ wave, words }: { wave: ShownWave; words: DeskText["wave"] }) {
  const isOver = wave.status === "sealed" || wave.status === "released";
  return (
    <section className="stack">
      <h2 id="participation">{words.participation}</h2>
      <p className="soft">{isOver ? words.participationEnd : words.participationHint}</p>
      <TableScroll label={words.participation}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.columns.cohort}</th>
              <th scope="col" data-align="end">
                {words.columns.asked}
              </th>
              <th scope="col" colSpan={2}>
                {words.columns.begun}
              </th>
            </tr>
          </thead>
          <tbody>
            {wave.participation.map(({ cohort, label, eligible, begun, percent }) => (
              <tr key={cohort}>
                <th scope="row">{label}</th>
                <td data-align="end">{eligible}</td>
                <td data-align="end">{begun}</td>
                <td>
                  <ShareBar percent={percent} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
