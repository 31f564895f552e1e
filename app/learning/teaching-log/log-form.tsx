import { Form } from "react-router";
import type { FieldErrors, TypedValues } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { TextField } from "#app/forms/text-field.tsx";
import type { ShownModule } from "#app/learning/sensitive/show-missing-modules.server.ts";
import { Button } from "#app/ui/button.tsx";
import { LogChoices } from "./log-choices.tsx";
import { engagements } from "./log-entry.ts";
import { mostMinutes } from "./log-fields.ts";
import { LogSteps } from "./log-steps.tsx";
import type { LogFormData } from "./show-log-form.server.ts";
import { WithoutOpening } from "./without-opening.tsx";
import { useLogWords } from "./words.ts";
import "./log.css";

type Refused = { errors: FieldErrors; typed: TypedValues; rival?: { id: string; says: string } };
type Props = {
  form: LogFormData;
  refused: Refused | undefined;
  action: string;
  missing: readonly ShownModule[];
  /** Of the class. */
  address: string;
};

/** In the order in which a teacher thinks of it: when, what, who was there, how it went. */
export function LogForm({ form, refused, action, missing, address }: Props) {
  const { form: text, withoutOpening, wrong } = useLogWords();
  const { errors, typed, rival } = refused ?? {};
  const { opened } = form;
  const isUnopened = opened !== null && !opened.days.includes(typed?.day ?? form.day);
  const worries = form.isCorrection ? (["no", "yes", "unchanged"] as const) : (["no", "yes"] as const);
  return (
    <Form method="post" action={action} noValidate className="log-form">
      <FormErrors heading={wrong.heading} errors={errors} />
      <input type="hidden" name="draft" value={typed?.draft ?? form.draft} />
      {rival && (
        <div className="stack" data-gap="small">
          <p className="field-error" id="replace-error">
            {errors?.replace}
          </p>
          <label className="choice">
            <input
              type="checkbox"
              id="replace"
              name="replace"
              value={rival.id}
              aria-describedby="replace-error"
            />
            <span>{text.replace(rival.says)}</span>
          </label>
        </div>
      )}

      {isUnopened && (
        <div className="stack" data-gap="small">
          <WithoutOpening missing={missing} address={address} opened={opened.says} />
          {errors?.unopened && (
            <p className="field-error" id="unopened-error">
              {errors.unopened}
            </p>
          )}
          <label className="choice">
            <input
              type="checkbox"
              id="unopened"
              name="unopened"
              value="yes"
              defaultChecked={typed?.unopened === "yes"}
              aria-invalid={errors?.unopened ? true : undefined}
              aria-describedby={errors?.unopened && "unopened-error"}
            />
            <span>{withoutOpening.tick}</span>
          </label>
        </div>
      )}

      <section className="panel log-numbers" aria-label={text.when}>
        <TextField
          name="day"
          type="date"
          label={text.day}
          min={form.firstDay}
          max={form.today}
          error={errors?.day}
          defaultValue={typed?.day ?? form.day}
        />
        <TextField
          name="minutes"
          inputMode="numeric"
          label={text.minutes}
          hint={text.minutesHint(form.lesson.minutes)}
          maxLength={String(mostMinutes).length}
          error={errors?.minutes}
          defaultValue={typed?.minutes ?? form.minutes}
        />
        <TextField
          name="present"
          inputMode="numeric"
          label={text.present(form.roll)}
          maxLength={3}
          error={errors?.present}
          defaultValue={typed?.present ?? form.present ?? ""}
        />
      </section>

      <LogSteps steps={form.steps} typed={typed} error={errors?.steps} />

      <LogChoices
        name="engagement"
        legend={text.engagement}
        options={engagements.map((value, index) => ({ value, says: text.engagements[index] ?? value }))}
        chosen={typed ? typed.engagement : form.engagement?.toString()}
        error={errors?.engagement}
      />
      <LogChoices
        name="worry"
        legend={text.worry}
        hint={text.worryHint}
        options={worries.map((value) => ({ value, says: text.worries[value] }))}
        chosen={typed ? typed.worry : form.isCorrection ? "unchanged" : undefined}
        error={errors?.worry}
      />
      <p>
        <Button>{form.isCorrection ? text.correct : text.save}</Button>
      </p>
    </Form>
  );
}
