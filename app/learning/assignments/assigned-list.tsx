import { Link } from "react-router";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import type { ShownAssignment } from "./show-assignments.server.ts";
import { useAssignmentWords } from "./words.ts";
import "./assign.css";

/** What has been given, how far it is done, and the way to take it back. */
export function AssignedList({ given, address }: { given: readonly ShownAssignment[]; address: string }) {
  const text = useAssignmentWords();
  return (
    <section className="stack" aria-labelledby="given">
      <h2 id="given">{text.given}</h2>
      {given.length === 0 ? (
        <p className="soft">{text.noneGiven}</p>
      ) : (
        <ul className="assigned-list">
          {given.map(({ id, lesson, isThere, due, to, done, of }) => (
            <li key={id}>
              <h3>{lesson}</h3>
              <p className="soft">
                {due} · {to ?? text.wholeClass}
              </p>
              {!isThere ? (
                <p>{text.gone}</p>
              ) : of === 0 ? (
                <p>{text.nobodyLeft}</p>
              ) : (
                <ProgressBar label={text.done(done, of)} value={done} max={of} tone="leaf" />
              )}
              <p>
                <Link to={`${address}/${id}`} aria-label={text.changeOf(lesson)}>
                  {text.change}
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
