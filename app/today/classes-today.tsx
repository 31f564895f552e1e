import { Link } from "react-router";
import { useAssignmentWords } from "#app/learning/assignments/words.ts";
import { useClassWords } from "#app/school/classes/words.ts";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import type { ClassesDay } from "./classes-day.server.ts";
import { useTodayWords } from "./words.ts";
import "#app/learning/assignments/assign.css";

/** How far the given lessons are done. */
export function ClassesToday({ day: { given }, lang }: { day: ClassesDay; lang: string }) {
  const assignments = useAssignmentWords();
  const classes = useClassWords();
  const text = useTodayWords();
  if (given.length === 0) return null;
  return (
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
  );
}
