import { useBlockWords } from "./words.ts";
import { HelpLines } from "#app/safety/help-lines.tsx";
import type { Helper } from "#app/school/classes/helper.ts";

/** Whom to go to: first the people of the own school, then the country's help lines. */
export function LessonHelpers({ people }: { people: readonly Helper[] }) {
  const text = useBlockWords();
  return (
    <div className="stack">
      {people.length > 0 && (
        <div>
          <h3>{text.yourHelpers}</h3>
          <ul>
            {people.map(({ role, givenName, familyName }) => (
              <li key={`${role} ${familyName} ${givenName}`}>
                {givenName} {familyName}, {text.helperRoles[role]}
              </li>
            ))}
          </ul>
        </div>
      )}
      <HelpLines />
    </div>
  );
}
