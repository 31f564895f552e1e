import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { Overview } from "./show-overview.server.ts";
import { useLogWords } from "./words.ts";
import "./log.css";

/** How often teachers worried about a child after a lesson: of the whole school, never of a class. */
export function WorryTable({ worries }: { worries: Overview["worries"] }) {
  const { overview: text, teaching } = useLogWords();
  return (
    <section className="stack" aria-labelledby="worries">
      <h2 id="worries">{text.worryTitle}</h2>
      <p className="soft">{text.worryLead}</p>
      {worries.length === 0 ? (
        <p>{text.worryNone}</p>
      ) : (
        <TableScroll label={text.worryCaption}>
          <table className="table">
            <caption>{text.worryCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{teaching.columns.lesson}</th>
                <th scope="col">{text.worry}</th>
              </tr>
            </thead>
            <tbody>
              {worries.map(({ lesson, worry: { of, share } }) => (
                <tr key={lesson}>
                  <th scope="row">{lesson}</th>
                  <td>
                    {text.shares[share](of)}
                    {share === "many" && <strong className="log-many">{text.worryMany}</strong>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}
