import { Link } from "react-router";
import { OpeningForms } from "#app/classes/open-lesson/opening-forms.tsx";
import { minutesOpen } from "#app/courses/lesson-opening.ts";
import { usePageMessages } from "#app/i18n/messages.ts";
import { Notice } from "#app/ui/notice.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import type { ClassesDay } from "./classes-day.server.ts";
import "#app/classes/assign/assign.css";

/** How far the given lessons are done, and the sensitive lessons that are still open. */
export function ClassesToday({
  day: { given, open, isWholeSchool },
  lang,
}: {
  day: ClassesDay;
  lang: string;
}) {
  const { assignments, classes, openLesson, today: text } = usePageMessages();
  return (
    <>
      {open.length > 0 && (
        <Notice tone="sun" title={isWholeSchool ? text.openInSchool : text.openSensitive}>
          <ul>
            {open.map((opening, index) => (
              <li key={index}>
                <p>
                  {isWholeSchool
                    ? text.openInSchoolText(opening.title, opening.className, opening.openedBy)
                    : text.openSensitiveText(opening.title, opening.className)}
                  . <strong>{opening.until}</strong>
                </p>
                <OpeningForms opening={opening} lang={lang} from="today" />
              </li>
            ))}
          </ul>
          <p className="small">{openLesson.closesByItself(minutesOpen)}</p>
        </Notice>
      )}
      {given.length > 0 && (
        <section className="stack">
          <h2>{text.givenToClasses}</h2>
          <ul className="assigned-list">
            {given.map(({ id, classId, className, lesson, due, done, of }) => (
              <li key={id}>
                <h3>
                  <Link to={`/${lang}/classes/${classId}/assign`}>{lesson}</Link>
                </h3>
                <p className="soft">
                  {classes.className(className)} · {due}
                </p>
                <ProgressBar label={assignments.done(done, of)} value={done} max={of} tone="leaf" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
