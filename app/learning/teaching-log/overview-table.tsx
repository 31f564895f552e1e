import { Link } from "react-router";
import { Notice } from "#app/ui/notice.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { FigureText } from "./figure-text.tsx";
import type { Figures } from "./figures.ts";
import type { Overview } from "./show-overview.server.ts";
import { useLogWords } from "./words.ts";
import "./log.css";

type Props = { overview: Overview; address: string };

/** How the lessons reach each class, and the school. */
export function OverviewTable({ overview: { classes, school }, address }: Props) {
  const { overview: text, figures } = useLogWords();
  if (!school && classes.every(({ withoutOpening }) => withoutOpening.length === 0)) {
    return (
      <Notice title={text.nothing}>
        <p>{text.nothingText}</p>
      </Notice>
    );
  }
  const columns = [text.class, figures.lessons, figures.minutes, figures.adherence, figures.reach, text.next];
  return (
    <TableScroll label={text.caption}>
      <table className="table log-overview" data-sticky>
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map(({ id, name, figures, withoutOpening, next }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`${address}/${id}`}>{name}</Link>
              </th>
              {figures ? (
                <FigureCells figures={figures} withoutOpening={withoutOpening} />
              ) : (
                <td colSpan={4}>
                  {withoutOpening.length > 0 ? <TaughtUnopened says={withoutOpening} /> : text.notLogged}
                </td>
              )}
              <td>{next}</td>
            </tr>
          ))}
        </tbody>
        {school && (
          <tfoot>
            <tr>
              <th scope="row">{text.school}</th>
              <FigureCells figures={school} />
              <td>—</td>
            </tr>
          </tfoot>
        )}
      </table>
    </TableScroll>
  );
}

type CellsProps = { figures: Figures; withoutOpening?: readonly string[] };

function FigureCells({ figures: { lessons, minutes, adherence, reach }, withoutOpening }: CellsProps) {
  return [lessons, minutes, adherence, reach].map((figure, index) => (
    <td key={index}>
      <FigureText figure={figure} />
      {index === 0 && withoutOpening && <TaughtUnopened says={withoutOpening} />}
    </td>
  ));
}

function TaughtUnopened({ says }: { says: readonly string[] }) {
  return says.map((one) => (
    <strong key={one} className="log-without-opening small">
      {one}
    </strong>
  ));
}
