import { Link } from "react-router";
import type { ShownUnopened } from "#app/learning/teaching-log/show-unopened.server.ts";
import { useClassWords } from "#app/school/classes/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useTodayWords } from "./words.ts";

/** For a head: the lessons on hard topics that lately were taught without having been opened. */
export function UnopenedToday({ unopened, lang }: { unopened: readonly ShownUnopened[]; lang: string }) {
  const classes = useClassWords();
  const text = useTodayWords();
  if (unopened.length === 0) return null;
  return (
    <Notice tone="sun" title={text.unopened}>
      <ul>
        {unopened.map(({ classId, className, says }, index) => (
          <li key={index}>
            <Link to={`/${lang}/classes/${classId}`}>{classes.className(className, null)}</Link>: {says}
          </li>
        ))}
      </ul>
      <p>{text.unopenedAdvice}</p>
    </Notice>
  );
}
