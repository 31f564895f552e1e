import type { ReactNode } from "react";
import { Form } from "react-router";
import type { FieldErrors, TypedValues } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { TextField } from "#app/forms/text-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { TickBox } from "#app/ui/tick-box.tsx";
import { useAssignmentWords } from "./words.ts";
import "./assign.css";

type Props = {
  /** The field that asks for the lesson; a given lesson is another one no more. */
  children?: ReactNode;
  pupils: readonly { box: string; name: string }[];
  days: { today: string; last: string };
  /** What the form shows before anything was typed; in `ticked` the boxes of pupils. */
  before: { due: string; to: "class" | "pupils"; ticked: readonly string[] };
  heading: string;
  submit: string;
  errors: FieldErrors | undefined;
  typed: TypedValues | undefined;
};

/** For whom and until when. The names appear with “only these”, by CSS: without JavaScript too. */
export function AssignForm({ children, pupils, days, before, heading, submit, errors, typed }: Props) {
  const text = useAssignmentWords();
  const to = typed ? typed.to : before.to;
  const isTicked = (box: string) => (typed ? typed[box] !== undefined : before.ticked.includes(box));
  return (
    <Form method="post" noValidate className="assign-form">
      <FormErrors heading={heading} errors={errors} />
      {children}
      <TextField
        name="due"
        type="date"
        min={days.today}
        max={days.last}
        label={text.due}
        error={errors?.due}
        defaultValue={typed?.due ?? before.due}
      />
      <fieldset className="choices" id="to" aria-describedby={errors?.to && "to-error"}>
        <legend>{text.to}</legend>
        {errors?.to && (
          <p className="field-error" id="to-error">
            {errors.to}
          </p>
        )}
        <label className="choice" data-size="small">
          <input type="radio" name="to" value="class" defaultChecked={to === "class"} />
          <span>{text.wholeClass}</span>
        </label>
        <label className="choice" data-size="small">
          <input type="radio" name="to" value="pupils" defaultChecked={to === "pupils"} />
          <span>{text.somePupils}</span>
        </label>
      </fieldset>
      <fieldset className="assign-pupils" id="pupils" aria-describedby={errors?.pupils && "pupils-error"}>
        <legend>{text.pupils}</legend>
        <p className="hint">{text.somePupilsHint}</p>
        {errors?.pupils && (
          <p className="field-error" id="pupils-error">
            {errors.pupils}
          </p>
        )}
        <div className="tick-boxes">
          {pupils.map(({ box, name }) => (
            <TickBox key={box} name={box} isTicked={isTicked(box)}>
              {name}
            </TickBox>
          ))}
        </div>
      </fieldset>
      <p>
        <Button>{submit}</Button>
      </p>
    </Form>
  );
}
