import { Notice } from "#app/ui/notice.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { ShareBar } from "#app/surveys/desk/share-bar.tsx";
import type { ResponseText } from "./response-text.ts";
import type { ResultsText } from "./words.server.ts";

export function ResponseSection({
  response,
  words,
}: {
  response: ResponseText;
  words: ResultsText["response"];
}) {
  const { line, means, isLow, byBand } = response;
  const { columns } = words;
  return (
    <section className="panel">
      <h2 id="response">{words.title}</h2>
      <p>
        <strong>{line}</strong>
      </p>
      {isLow ? (
        <Notice tone="sun">
          <p>{means}</p>
        </Notice>
      ) : (
        <p className="soft">{means}</p>
      )}
      {byBand.length > 0 && (
        <TableScroll label={words.title}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{columns.group}</th>
                <th scope="col" data-align="end">
                  {columns.asked}
                </th>
                <th scope="col" data-align="end">
                  {columns.answered}
                </th>
                <th scope="col" colSpan={2}>
                  {columns.percent}
                </th>
              </tr>
            </thead>
            <tbody>
              {byBand.map(({ name, asked, answered, percent, percentText }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td data-align="end">{asked}</td>
                  <td data-align="end">{answered}</td>
                  <td data-align="end">{percentText}</td>
                  <td>
                    <ShareBar percent={percent} />
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
