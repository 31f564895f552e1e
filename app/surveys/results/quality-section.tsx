import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { Quality } from "./quality.ts";
import type { ResultsText } from "./words.server.ts";

/** Alpha and omega stand here and nowhere else: beside a score they would be read as marks for the school. */
export function QualitySection({ quality, text }: { quality: Quality; text: ResultsText }) {
  const { columns, ...words } = text.quality;
  const { reliability, notes, rules, hash } = quality;
  return (
    <section className="panel" aria-labelledby="how-far">
      <h2 id="how-far">{words.title}</h2>
      <h3>{words.reliability}</h3>
      {reliability.length === 0 ? (
        <p className="soft">{words.noReliability}</p>
      ) : (
        <>
          <p className="soft">{words.reliabilityLead}</p>
          <TableScroll label={words.reliability}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{columns.area}</th>
                  <th scope="col" data-align="end">
                    {columns.answers}
                  </th>
                  <th scope="col" data-align="end">
                    {columns.alpha}
                  </th>
                  <th scope="col" data-align="end">
                    {columns.omega}
                  </th>
                  <th scope="col">{columns.verdict}</th>
                </tr>
              </thead>
              <tbody>
                {reliability.map(({ title, answers, alpha, omega, isLow }) => (
                  <tr key={title}>
                    <th scope="row">{title}</th>
                    <td data-align="end">{answers}</td>
                    <td data-align="end">{alpha}</td>
                    <td data-align="end">{omega}</td>
                    <td>{isLow ? words.low : words.fine}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
      <h3>{words.notes}</h3>
      <ul className="notes">
        {[...notes, ...rules].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p className="soft small">
        {words.hash}: <code className="release-hash">{hash}</code>
      </p>
    </section>
  );
}
