import { Link } from "react-router";
import { StatusTag } from "#app/learning/progress/status-tag.tsx";
import { useClassWords } from "#app/school/classes/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { Cell, ClassMatrix } from "./class-matrix.ts";
import type { EarlierVersion } from "#app/learning/progress/earlier-version.ts";
import "./class-matrix.css";

type Props = { matrix: ClassMatrix; caption: string; lessonAddress: string };

export function ClassMatrixTable({ matrix: { lessons, pupils }, caption, lessonAddress }: Props) {
  const text = useClassWords();
  if (pupils.length === 0) return <Notice>{text.noPupils}</Notice>;
  return (
    <TableScroll label={caption}>
      <table className="table class-matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.pupil}</th>
            {lessons.map(({ id, code, title, completed }) => (
              <th key={id} scope="col">
                <Link to={`${lessonAddress}/${id}`}>
                  {code}. {title}
                </Link>
                <span className="soft small">{text.completedBy(completed, pupils.length)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pupils.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={lessons[index]?.id}>
                  <MatrixCell cell={cell} address={`${lessonAddress}/${lessons[index]?.id}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function MatrixCell({ cell: { status, quizzes, earlier }, address }: { cell: Cell; address: string }) {
  const text = useClassWords();
  return (
    <span className="matrix-cell">
      <StatusTag status={status} />
      {quizzes.map(({ right, of }, index) => (
        <span key={index} className="small">
          {text.quiz(right, of)}
        </span>
      ))}
      {earlier && <EarlierMark earlier={earlier} isDoneNow={status === "completed"} address={address} />}
    </span>
  );
}

type MarkProps = { earlier: EarlierVersion; isDoneNow: boolean; address: string };

/** Of a version that is kept the mark is the way to it. */
function EarlierMark({ earlier: { id, until, isDone }, isDoneNow, address }: MarkProps) {
  const text = useClassWords();
  if (until === null) return <span className="soft small">{text.earlierVersion}</span>;
  return (
    <Link className="small" to={`${address}?version=${id}`}>
      {isDone && !isDoneNow ? text.doneInEarlierVersion(until) : text.earlierVersionUntil(until)}
    </Link>
  );
}
