import { Link } from "react-router";
import { Tag } from "#app/ui/tag.tsx";
import type { LogFormData } from "./show-log-form.server.ts";
import { useLogWords } from "./words.ts";
import "./log.css";

/** Which lesson the log is about, and the way to another one. Links, because the steps below belong to the lesson. */
export function LogLessons({ form: { lesson, choices } }: { form: LogFormData }) {
  const { form: text } = useLogWords();
  return (
    <section className="panel" data-tone="kok">
      <p className="soft">{text.lesson}</p>
      <h2>{lesson.title}</h2>
      <details className="log-lessons">
        <summary>{text.otherLesson}</summary>
        <ul>
          {choices.map(({ search, code, title, isSensitive, isTaught, boosters }) => (
            <li key={search}>
              <Link to={{ search }}>{`${code}. ${title}`}</Link>
              {isSensitive && <Tag tone="sun">{text.sensitive}</Tag>}
              {isTaught && <Tag tone="leaf">{text.taught}</Tag>}
              {boosters.map((booster) => (
                <Link key={booster.search} to={{ search: booster.search }} className="small">
                  {text.booster(booster.code)}
                </Link>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
