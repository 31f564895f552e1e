import { Link } from "react-router";
import { useLessonWords } from "#app/learning/courses/words.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { DueLesson } from "./show-teaching.server.ts";
import { TeachLesson } from "./teach-lesson.tsx";
import { useLogWords } from "./words.ts";

type Props = {
  title: string;
  lessons: readonly DueLesson[];
  /** The name and the address of the class. */
  name: string;
  address: string;
  mayWrite: boolean;
};

export function DueList({ title, lessons, name, address, mayWrite }: Props) {
  const lesson = useLessonWords();
  const { form, teaching: text } = useLogWords();
  return (
    <div className="stack" data-gap="small">
      <h3>{title}</h3>
      <ul className="due-lessons">
        {lessons.map((one) => (
          <li key={one.id}>
            <span>
              <Link to={one.address}>{one.title}</Link>{" "}
              <span className="soft small">{lesson.minutes(one.minutes)}</span>
            </span>
            {one.isSensitive && <Tag tone="sun">{form.sensitive}</Tag>}
            {mayWrite && (
              <>
                <TeachLesson lesson={one} name={name} address={address} />
                <Link to={`${address}/log?lesson=${one.id}`} aria-label={text.logOf(one.title)}>
                  {text.log}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
