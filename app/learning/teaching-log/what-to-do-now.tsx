import { Link } from "react-router";
import { useClassWords } from "#app/school/classes/words.ts";
import { useFrameWords } from "#app/i18n/words.ts";
import { emergencyLines, talkLine } from "#app/safety/help-lines.ts";
import { HelpLines } from "#app/safety/help-lines.tsx";
import type { Helper } from "#app/school/classes/helper.ts";
import { useLogWords } from "./words.ts";

/** For a teacher who worries about a child. The most urgent first; nothing is sent, and it says so. */
export function WhatToDoNow({ helpers }: { helpers: readonly Helper[] }) {
  const shell = useFrameWords();
  const log = useLogWords();
  const { helperRoles } = useClassWords();
  const text = log.worried;
  return (
    <section className="stack" aria-labelledby="what-to-do" data-worried>
      <h2 id="what-to-do">{text.title}</h2>
      <p>
        <strong>{text.nothingSent}</strong>
      </p>
      <div className="what-to-do">
        <section className="panel" data-tone="rose" aria-labelledby="danger">
          <h3 id="danger">{text.danger.title}</h3>
          <p>{text.danger.text}</p>
          <HelpLines lines={emergencyLines} />
        </section>
        <section className="panel" data-tone="leaf" aria-labelledby="tell">
          <h3 id="tell">{text.today.title}</h3>
          <p>{text.today.text}</p>
          {helpers.length > 0 ? (
            <ol className="log-helpers">
              {helpers.map(({ role, givenName, familyName }) => (
                <li key={`${role} ${givenName} ${familyName}`}>
                  <strong>
                    {givenName} {familyName}
                  </strong>
                  , {helperRoles[role]}
                </li>
              ))}
            </ol>
          ) : (
            <p>{text.today.nobody}</p>
          )}
        </section>
        <section className="panel" data-tone="sun" aria-labelledby="advice">
          <h3 id="advice">{text.advice.title}</h3>
          <p>{text.advice.text}</p>
          <HelpLines lines={[talkLine]} />
        </section>
        <section className="panel" aria-labelledby="child">
          <h3 id="child">{text.child.title}</h3>
          <p>{text.child.text}</p>
          <p>
            <Link to={`/${shell.language}/courses/staff/t4`}>{text.child.module}</Link>
          </p>
        </section>
      </div>
    </section>
  );
}
