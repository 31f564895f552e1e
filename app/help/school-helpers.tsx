import { Link } from "react-router";
import { useFrameWords } from "#app/i18n/words.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { useClassWords } from "#app/school/classes/words.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useHelpWords } from "./words.ts";

/** Who in the own school listens; their names only for somebody of that school. */
export function SchoolHelpers({ helpers }: { helpers: readonly Helper[] | null }) {
  const shell = useFrameWords();
  const help = useHelpWords();
  const text = help.school;
  const { helperRoles } = useClassWords();
  const people = helpers?.map(({ givenName, familyName, role }) => ({
    name: `${givenName} ${familyName}`,
    role: helperRoles[role],
  }));
  return (
    <section className="panel" data-tone="leaf" aria-labelledby="school">
      <h2 id="school">{text.title}</h2>
      <p>{text.whom}</p>
      <ul className="help-people">
        {people?.length
          ? people.map(({ name, role }) => (
              <li key={`${name} ${role}`}>
                <Icon name="person" />
                <span>
                  <strong>{name}</strong>, {role}
                </span>
              </li>
            ))
          : text.everySchool.map((role) => (
              <li key={role}>
                <Icon name="person" />
                <span>{role}</span>
              </li>
            ))}
      </ul>
      <p>{people?.length ? text.orTeacher : text.orAnyone}</p>
      <p>{text.notHeard}</p>
      {!helpers && (
        <p>
          <Link to={`/${shell.language}/sign-in?to=/${shell.language}/help`}>{text.signIn}</Link>
        </p>
      )}
    </section>
  );
}
