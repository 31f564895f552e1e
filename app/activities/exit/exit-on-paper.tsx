import type { HandoutProps, KeyProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import { OptionList } from "#app/activities/parts/option-list.tsx";
import type { Exit } from "./exit.ts";
import { useBlockWords } from "#app/activities/parts/words.ts";
import { talkLine } from "#app/safety/help-lines.ts";

export const exitOnPaper = {
  Handout: ExitSlips,
  isKept: true,
  Aloud: ReadAloud,
  InLesson: ({ block }) => <OptionList title={block.asks} options={block.options} />,
} satisfies OnPaper<Exit, Exit>;

/** The same slip four times; each stays with its pupil. */
function ExitSlips({ block, helpers, words }: HandoutProps<Exit>) {
  const { helperRoles } = useBlockWords();
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
                  {givenName} {familyName}, {helperRoles[role]}
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

function ReadAloud({ block: { asks, options }, words }: KeyProps<Exit>) {
  return (
    <section className="block-key">
      <h3>{asks}</h3>
      <p>{words.readAloud}</p>
      <ul>
        {options.map(({ id, says }) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
    </section>
  );
}
