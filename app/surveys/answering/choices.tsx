import { OptionPicture } from "./pictures/option-picture.tsx";
import type { Question } from "./survey-form.ts";

type Props = {
  question: Question;
  /** Where it is the only question of the screen. */
  isHeading: boolean;
  /** What was said before it, e.g. what bullying is. */
  describedBy: string | undefined;
  /** Null: “I don’t want to answer”; undefined: nothing yet. */
  chosen: string | null | undefined;
  decline: string;
  onChoose: (option: string | null) => void;
};

/** No option of a questionnaire is called so. */
const declined = "-";

/** Not to answer is one answer among the others, neither smaller nor paler. */
export function Choices({ question, isHeading, describedBy, chosen, decline, onChoose }: Props) {
  const { id, ask, options } = question;
  const isDrawn = options.some(({ picture }) => picture !== null);
  const all = [...options, { id: null, says: decline, picture: isDrawn ? ("skip" as const) : null }];
  return (
    <fieldset
      className="survey-choices"
      data-question={id}
      data-drawn={isDrawn || undefined}
      aria-describedby={describedBy}
    >
      <legend>{isHeading ? <h1 tabIndex={-1}>{ask}</h1> : ask}</legend>
      {all.map((option) => (
        <label key={option.id ?? declined} className="choice">
          <input
            type="radio"
            name={id}
            value={option.id ?? declined}
            checked={chosen === option.id}
            onChange={() => onChoose(option.id)}
          />
          {option.picture && <OptionPicture picture={option.picture} />}
          <span>{option.says}</span>
        </label>
      ))}
    </fieldset>
  );
}
