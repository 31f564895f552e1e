import { Form } from "react-router";
import type { FieldErrors, TypedValues } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { Button } from "#app/ui/button.tsx";
import { useOpenLessonWords } from "./words.ts";
import "./open-lesson.css";

type Props = {
  lessons: readonly { id: string; title: string; says: string }[];
  chosen: string;
  /** Their names, as the school's data has them. */
  psychologists: string;
  /** Of the class. */
  name: string;
  errors: FieldErrors | undefined;
  typed: TypedValues | undefined;
};

/** Nothing is ticked to begin with: each point is confirmed anew for each lesson. */
export function OpenLessonForm({ lessons, chosen, psychologists, name, errors, typed }: Props) {
  const text = useOpenLessonWords();
  const only = lessons.length === 1 ? lessons[0]?.id : undefined;
  const lesson = typed ? typed.lesson : chosen || only;
  const points = { reachable: text.reachable(psychologists), looked: text.looked };
  return (
    <Form method="post" noValidate className="open-lesson-form">
      <FormErrors heading={text.notOpened} errors={errors} />
      <fieldset className="choices" id="lesson" aria-describedby={errors?.lesson && "lesson-error"}>
        <legend>{text.lesson}</legend>
        {errors?.lesson && (
          <p className="field-error" id="lesson-error">
            {errors.lesson}
          </p>
        )}
        {lessons.map(({ id, title, says }) => (
          <label key={id} className="choice">
            <input type="radio" name="lesson" value={id} defaultChecked={id === lesson} />
            <span>
              {title} <small className="soft">{says}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="choices">
        <legend>{text.confirm}</legend>
        {Object.entries(points).map(([point, says]) => (
          <div key={point} className="stack" data-gap="small">
            {errors?.[point] && (
              <p className="field-error" id={`${point}-error`}>
                {errors[point]}
              </p>
            )}
            <label className="choice">
              <input
                type="checkbox"
                id={point}
                name={point}
                value="yes"
                defaultChecked={typed?.[point] === "yes"}
                aria-invalid={errors?.[point] ? true : undefined}
                aria-describedby={errors?.[point] && `${point}-error`}
              />
              <span>{says}</span>
            </label>
          </div>
        ))}
      </fieldset>
      <p className="hint">{text.recorded}</p>
      <p>
        <Button>{text.submit(name)}</Button>
      </p>
    </Form>
  );
}
