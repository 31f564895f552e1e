import { Form } from "react-router";
import type { FieldErrors } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { useClassWords } from "#app/school/classes/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** What the form says for “all of them”; everything else is a pupil's id. */
export const wholeClass = "all";

export type CardKind = "cards" | "codes";

type Props = {
  kind: CardKind;
  pupils: readonly { id: string; name: string }[];
  errors: FieldErrors | undefined;
};

export function CardForms({ kind, pupils, errors }: Props) {
  const { cards: text } = useClassWords();
  const { all, one, notMade } = text.kinds[kind];
  const describedBy = errors?.pupil ? "pupil-error" : undefined;
  return (
    <div className="stack">
      <FormErrors heading={notMade} errors={errors} />
      <Panel>
        <h2>{all.title}</h2>
        <p>{all.text(pupils.length)}</p>
        <Form method="post">
          <input type="hidden" name="pupil" value={wholeClass} />
          <Button>{all.submit}</Button>
        </Form>
      </Panel>
      <Panel>
        <h2>{one.title}</h2>
        <p>{one.text}</p>
        <Form method="post" noValidate className="form">
          <div className="field">
            <label htmlFor="pupil">{text.pupil}</label>
            {errors?.pupil && (
              <p className="field-error" id="pupil-error">
                {errors.pupil}
              </p>
            )}
            <select
              id="pupil"
              name="pupil"
              required
              aria-invalid={describedBy && true}
              aria-describedby={describedBy}
            >
              <option value="">{text.choosePupil}</option>
              {pupils.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <Button kind="plain">{one.submit}</Button>
        </Form>
      </Panel>
    </div>
  );
}
