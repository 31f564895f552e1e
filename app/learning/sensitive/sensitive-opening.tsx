import { Icon } from "#app/ui/icon.tsx";
import type { ReactNode } from "react";
import { openingId } from "./opening-id.ts";
import { useClosing } from "./use-closing.ts";
import type { HardTopicWords } from "./words.server.ts";

type Props = {
  /** The one neutral sentence on what the lesson is about. */
  says: string;
  text: HardTopicWords["opening"];
  /** Milliseconds; null for staff. */
  closesIn: number | null;
  firstStep: string;
  helpers: ReactNode;
};

const choices = ["takePart", "listen", "other", "talk"] as const;

/**
 * Four ways to be in a sensitive lesson. The radios stand outside any form, and what belongs to the chosen one is
 * shown by CSS alone: nothing is sent, no script learns it, and no address in the browser's history tells it either.
 */
export function SensitiveOpening({ says, text, closesIn, firstStep, helpers }: Props) {
  useClosing(closesIn);
  return (
    <section
      id={openingId}
      className="lesson-step sensitive-opening"
      data-current
      tabIndex={-1}
      aria-labelledby="title-opening"
    >
      {closesIn !== null && (
        <noscript>
          <meta httpEquiv="refresh" content={String(Math.ceil(closesIn / 1000) + 1)} />
        </noscript>
      )}
      <h2 id="title-opening">{text.title}</h2>
      <p className="lead">{says}</p>
      <fieldset className="choices" data-silent>
        <legend>{text.choose}</legend>
        {choices.map((choice) => (
          <label key={choice} className="choice">
            <input type="radio" name="way-to-be-here" value={choice} autoComplete="off" />
            <span>{text[choice].says}</span>
          </label>
        ))}
      </fieldset>
      <div role="status">
        {(["takePart", "listen"] as const).map((choice) => (
          <div key={choice} className="feedback leaf" data-choice={choice}>
            <p>{text[choice].text}</p>
            <p>
              <a className="button" data-kind="strong" href={`#${firstStep}`} rel="next">
                {text.toLesson} <Icon name="next" />
              </a>
            </p>
          </div>
        ))}
        <div className="feedback" data-choice="other">
          <p className="feedback-title">{text.other.title}</p>
          <p>{text.other.text}</p>
          <ul>
            {text.other.ideas.map((idea) => (
              <li key={idea}>{idea}</li>
            ))}
          </ul>
        </div>
        <div className="feedback sun" data-choice="talk">
          <p className="feedback-title">{text.talk.title}</p>
          <p>{text.talk.text}</p>
          {helpers}
        </div>
      </div>
      <p className="soft">{text.staysWithYou}</p>
    </section>
  );
}
