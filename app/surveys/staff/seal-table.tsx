import { Icon } from "#app/ui/icon.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { ShownWave } from "./show-wave.server.ts";
import type { DeskText } from "#app/surveys/desk/words.server.ts";

/** That nobody has stuffed the box, as it was checked when it was sealed. */
export function SealTable({
  instruments,
  words,
}: {
  instruments: ShownWave["instruments"];
  words: DeskText["wave"];
}) {
  const columns = words.sealColumns;
  return (
    <section className="stack">
      <h2 id="seal">{words.seal}</h2>
      <TableScroll label={words.seal}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{columns.instrument}</th>
              <th scope="col" data-align="end">
                {columns.tokens}
              </th>
              <th scope="col" data-align="end">
                {columns.ballots}
              </th>
              <th scope="col">{columns.check}</th>
            </tr>
          </thead>
          <tbody>
            {instruments.map(({ id, title, seal }) =>
              seal ? (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td data-align="end">{seal.tokens}</td>
                  <td data-align="end">{seal.ballots}</td>
                  <td>
                    <span className="checked" data-good={seal.isGood || undefined}>
                      {seal.isGood && <Icon name="tick" />}
                      {seal.isGood ? words.sealGood : words.sealBad}
                    </span>
                  </td>
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
