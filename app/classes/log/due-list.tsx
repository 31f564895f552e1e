import { Link } from "react-router";
import { useMessages, usePageMessages } from "#app/i18n/messages.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { DueLesson } from "./show-teaching.server.ts";

type Props = { title: string; lessons: readonly DueLesson[]; logAddress: string | undefined };

export function DueList({ title, lessons, logAddress }: Props) {
  const { lessons: lesson } = useMessages();
  const { form, teaching: text } = usePageMessages().log;
  return (
    <div className="stack" data-gap="small">
      <h3>{title}</h3>
      <ul className="due-lessons">
        {lessons.map(({ id, title, minutes, isSensitive }) => (
          <li key={id}>
            <span>
              {title} <span className="soft small">{lesson.minutes(minutes)}</span>
            </span>
            {isSensitive && <Tag tone="sun">{form.sensitive}</Tag>}
            {logAddress && (
              <Link to={`${logAddress}?lesson=${id}`} aria-label={text.logOf(title)}>
                {text.log}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
