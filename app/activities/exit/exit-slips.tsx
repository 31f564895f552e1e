import type { Exit } from "./exit.ts";
import { useMessages } from "#app/i18n/messages.ts";
import { talkLine } from "#app/safety/help-lines.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import type { PrintText } from "#app/activities/parts/print-text.server.ts";

type Props = { block: Exit; helpers: readonly Helper[]; words: PrintText["handouts"] };

/** The same slip four times; each stays with its pupil. */
export function ExitSlips({ block, helpers, words }: Props) {
  const { lessons } = useMessages();
  return (
    <div className="exit-slips">
      {[1, 2, 3, 4].map((copy) => (
        <div key={copy} className="exit-slip" aria-hidden={copy > 1 || undefined}>
          <p>
            <b>{block.asks}</b>
          </p>
          <ul className="to-tick">
            {block.options.map(({ id, says }) => (
              <li key={id}>{says}</li>
            ))}
          </ul>
          <p>{words.exitKeep}</p>
          <div>
            <p>{words.exitAdult}</p>
            <ul>
              {helpers.map(({ role, givenName, familyName }) => (
                <li key={`${role} ${familyName} ${givenName}`}>
                  {givenName} {familyName}, {lessons.helperRoles[role]}
                </li>
              ))}
              <li>
                <b>{talkLine.number}</b>, {words.line}
              </li>
            </ul>
          </div>
        </div>
      ))}
    </div>
  );
}
