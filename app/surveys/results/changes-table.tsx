import type { ReactNode } from "react";
import { Notice } from "#app/ui/notice.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { Changes } from "./changes.ts";
import type { ResultsText } from "./words.server.ts";
import { SectionTitle } from "./section-title.tsx";

export function ChangesTable({
  changes,
  text,
  mark,
}: {
  changes: Changes;
  text: ResultsText;
  mark: ReactNode;
}) {
  const { lead, withheld, isByQuestion, rows } = changes;
  const { columns, ...words } = text.changes;
  return (
    <section className="panel">
      <SectionTitle id="since-earlier" title={words.title}>
        {mark}
      </SectionTitle>
      <p className="soft">{isByQuestion ? words.itemsOnly : lead}</p>
      {withheld ? (
        <Notice>
          <p>{withheld}</p>
        </Notice>
      ) : (
        <TableScroll label={words.title}>
          <table className="table changes" data-sticky>
            <thead>
              <tr>
                <th scope="col">{isByQuestion ? columns.question : columns.area}</th>
                <th scope="col" data-align="end">
                  {columns.earlier}
                </th>
                <th scope="col" data-align="end">
                  {columns.now}
                </th>
                <th scope="col" data-align="end">
                  {columns.difference}
                </th>
                {!isByQuestion && <th scope="col">{columns.verdict}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ title, isDomain, earlier, now, difference, verdict, verdictText }) => (
                <tr key={`${isDomain} ${title}`} data-level={isDomain ? "domain" : undefined}>
                  <th scope="row">{title}</th>
                  <td data-align="end">{earlier}</td>
                  <td data-align="end">{now}</td>
                  <td data-align="end">{difference}</td>
                  {!isByQuestion && <td data-verdict={verdict}>{verdictText}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}
