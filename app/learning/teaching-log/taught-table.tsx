import { Link } from "react-router";
import { Notice } from "#app/ui/notice.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { FigureText } from "./figure-text.tsx";
import type { ShownEntry } from "./show-teaching.server.ts";
import { useLogWords } from "./words.ts";

type Props = {
  taught: readonly ShownEntry[];
  /** Of the class. */
  name: string;
  /** Where a teacher of the class corrects an entry; others only read. */
  logAddress?: string;
};

export function TaughtTable({ taught, name, logAddress }: Props) {
  const { teaching: text } = useLogWords();
  if (taught.length === 0) {
    return (
      <Notice title={text.notLogged}>
        <p>{text.notLoggedText}</p>
      </Notice>
    );
  }
  const { lesson, day, minutes, steps, present, correct } = text.columns;
  return (
    <TableScroll label={text.caption(name)}>
      <table className="table taught">
        <caption>{text.caption(name)}</caption>
        <thead>
          <tr>
            {[lesson, day, minutes, steps, present, ...(logAddress ? [correct] : [])].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {taught.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                {entry.lesson}
                {entry.isWithoutOpening && (
                  <strong className="log-without-opening small">{text.withoutOpening}</strong>
                )}
                {entry.earlier && (
                  <Link className="small" to={entry.earlier.address}>
                    {entry.earlier.says}
                  </Link>
                )}
              </th>
              <td className="log-one-line">{entry.day}</td>
              <td className="log-one-line">{entry.minutes}</td>
              <td>
                <FigureText figure={entry.steps} />
                {entry.remarks.map((remark) => (
                  <span key={remark} className="soft small">
                    {remark}
                  </span>
                ))}
              </td>
              <td>
                {entry.present}
                <span className="soft small">{entry.engagement}</span>
              </td>
              {logAddress && (
                <td>
                  {entry.isThere && (
                    <Link
                      to={`${logAddress}?entry=${entry.id}`}
                      aria-label={text.correctEntry(entry.lesson, entry.day)}
                    >
                      {text.correct}
                    </Link>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
