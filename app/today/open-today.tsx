import { OpeningForms } from "#app/learning/sensitive/opening-forms.tsx";
import { minutesOpen } from "#app/learning/courses/lesson-opening.ts";
import { useOpenLessonWords } from "#app/learning/sensitive/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ClassesDay } from "./classes-day.server.ts";
import { useTodayWords } from "./words.ts";

/** The sensitive lessons that are open now: until when, and the ways to go on and to close them. */
export function OpenToday({ day: { open, isWholeSchool }, lang }: { day: ClassesDay; lang: string }) {
  const openLesson = useOpenLessonWords();
  const text = useTodayWords();
  if (open.length === 0) return null;
  return (
    <Notice tone="sun" title={isWholeSchool ? text.openInSchool : text.openSensitive}>
      <ul>
        {open.map((opening, index) => (
          <li key={index}>
            <p>
              {isWholeSchool
                ? text.openInSchoolText(opening.title, opening.className, opening.openedBy)
                : text.openSensitiveText(opening.title, opening.className)}
              .
            </p>
            <OpeningForms opening={opening} lang={lang} from="today" />
          </li>
        ))}
      </ul>
      <p className="small">{openLesson.closesByItself(minutesOpen)}</p>
    </Notice>
  );
}
