import { Form } from "react-router";
import type { FieldErrors, TypedValues } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { TextField } from "#app/forms/text-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { CohortField } from "./cohort-field.tsx";
import type { ShownSlips } from "./show-slips.server.ts";
import type { DeskText } from "#app/surveys/desk/words.server.ts";

type Props = Pick<ShownSlips, "counts"> & {
  most: number;
  errors: FieldErrors | undefined;
  typed: TypedValues | undefined;
  words: DeskText["slipsPage"];
};

export function PrintForm({ counts, most, errors, typed, words }: Props) {
  // Parents first: for them there is no other way.
  const printable = counts
    .filter(({ left }) => left > 0)
    .toSorted((one, other) => Number(other.cohort === "parents") - Number(one.cohort === "parents"));
  return (
    <Panel>
      <h2>{words.print}</h2>
      {printable.length === 0 ? (
        <p>{words.noneLeft}</p>
      ) : (
        <Form method="post" noValidate className="form">
          <FormErrors heading={words.notMade} errors={errors} />
          <input type="hidden" name="do" value="print" />
          <CohortField
            name="cohort"
            label={words.cohort}
            error={errors?.cohort}
            typed={typed?.cohort}
            cohorts={printable}
          />
          <TextField
            name="count"
            type="number"
            inputMode="numeric"
            min={1}
            max={most}
            label={words.count}
            error={errors?.count}
            defaultValue={typed?.count ?? String(Math.min(most, printable[0]?.left ?? 1))}
          />
          <p>
            <Button>{words.submit}</Button>
          </p>
        </Form>
      )}
    </Panel>
  );
}

export function AskForm({ counts, most, errors, typed, words }: Props) {
  return (
    <Panel>
      <h2>{words.ask}</h2>
      <p>{words.askText}</p>
      <Form method="post" noValidate className="form">
        <FormErrors heading={words.notAsked} errors={errors} />
        <input type="hidden" name="do" value="ask" />
        <CohortField
          name="more-for"
          label={words.cohort}
          error={errors?.["more-for"]}
          typed={typed?.["more-for"]}
          cohorts={counts}
        />
        <TextField
          name="more"
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          label={words.more}
          error={errors?.more}
          defaultValue={typed?.more ?? "1"}
        />
        <p>
          <Button kind="plain">{words.askSubmit}</Button>
        </p>
      </Form>
    </Panel>
  );
}
