import { Link } from "react-router";
import type { ResultsText } from "./words.server.ts";
import type { TeachNext } from "./teach-next.server.ts";

export function TeachNextPanel({ teach, words }: { teach: TeachNext; words: ResultsText["teach"] }) {
  return (
    <section className="panel teach-next" aria-labelledby="teach">
      <h2 id="teach">{words.title}</h2>
      <p className="soft">{teach.because}</p>
      {teach.areas.map(({ title, lessons }) => (
        <div key={title} className="stack" data-gap="small">
          <h3>{title}</h3>
          <ul className="lessons-to-teach">
            {lessons.map(({ id, code, title: lesson, to, isSensitive }) => (
              <li key={id}>
                {to ? (
                  <Link to={to}>
                    {code} {lesson}
                  </Link>
                ) : (
                  <span>
                    {code} {lesson}
                  </span>
                )}
                {(!to || isSensitive) && (
                  <span className="soft small">
                    {[!to && words.notWritten, isSensitive && words.sensitive].filter(Boolean).join(", ")}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
