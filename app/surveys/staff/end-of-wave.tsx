import { Form } from "react-router";
import type { FieldErrors } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { TextField } from "#app/forms/text-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { ShownWave } from "./show-wave.server.ts";
import type { DeskText } from "#app/surveys/desk/words.server.ts";

type Props = { days: ShownWave["days"]; words: DeskText["wave"]; errors: FieldErrors | undefined };

export function EndOfWave({ days, words, errors }: Props) {
  return (
    <Panel>
      <h2>{words.end}</h2>
      <Form method="post" noValidate className="form">
        <FormErrors heading={words.notMoved} errors={errors} />
        <input type="hidden" name="intent" value="move" />
        <TextField
          // A day that was moved is the one to show, whatever the field held before.
          key={days.last}
          name="closes"
          type="date"
          min={days.from}
          max={days.to}
          label={words.end}
          error={errors?.closes}
          defaultValue={days.last}
        />
        <p>
          <Button kind="plain">{words.move}</Button>
        </p>
      </Form>
      <CloseWave words={words} />
    </Panel>
  );
}

/** Asked twice: it is for good. */
export function CloseWave({ words }: Pick<Props, "words">) {
  return (
    <details className="close-wave">
      <summary>{words.close}</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="close" />
        <p>{words.closeText}</p>
        <p>
          <Button kind="ink">{words.closeConfirm}</Button>
        </p>
      </Form>
    </details>
  );
}
