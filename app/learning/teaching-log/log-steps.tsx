import type { TypedValues } from "#app/forms/field-errors.ts";
import { useLessonWords } from "#app/learning/courses/words.ts";
import { marks } from "./log-entry.ts";
import { markField } from "./log-fields.ts";
import type { LogFormData } from "./show-log-form.server.ts";
import { useLogWords } from "./words.ts";

type Props = { steps: LogFormData["steps"]; typed: TypedValues | undefined; error: string | undefined };

/** A row of three for each step; most lessons need no press here at all. */
export function LogSteps({ steps, typed, error }: Props) {
  const lessons = useLessonWords();
  const { form: text } = useLogWords();
  return (
    <fieldset className="panel" id="steps" aria-describedby="steps-hint">
      <legend>
        <h2>{text.steps}</h2>
      </legend>
      <p className="hint" id="steps-hint">
        {text.stepsHint}
      </p>
      {error && <p className="field-error">{error}</p>}
      {steps.map(({ id, title, minutes, mark }) => (
        <div key={id} className="log-step" role="radiogroup" aria-labelledby={`${markField(id)}-title`}>
          <p id={`${markField(id)}-title`}>
            {title} {minutes > 0 && <span className="soft small">{lessons.minutes(minutes)}</span>}
          </p>
          <div className="log-marks">
            {marks.map((one) => (
              <label key={one} className="choice" data-mark={one}>
                <input
                  type="radio"
                  name={markField(id)}
                  value={one}
                  defaultChecked={one === (typed ? typed[markField(id)] : mark)}
                />
                <span>{text.marks[one]}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
