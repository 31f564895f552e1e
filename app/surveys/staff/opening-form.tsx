import { Form, Link } from "react-router";
import type { FieldErrors, TypedValues } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { TextField } from "#app/forms/text-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { TickBox } from "#app/ui/tick-box.tsx";
import { planBox, referralPlan } from "../waves/referral-plan.ts";
import type { Route } from "./+types/new-wave-page.ts";
import "./staff.css";

type Props = Pick<Route.ComponentProps["loaderData"], "text" | "instruments" | "days"> & {
  errors: FieldErrors | undefined;
  typed: TypedValues | undefined;
  /** Where it is said how many people have no account. */
  withoutAccount: string;
};

/** Whoever can be asked is ticked to begin with, and no point of the plan: what a form proposes is soon sent off. */
export function OpeningForm({ text, instruments, days, errors, typed, withoutAccount }: Props) {
  const words = text.opening;
  const isTicked = (name: string, usual: boolean) => (typed ? typed[name] !== undefined : usual);
  return (
    <Form method="post" noValidate className="opening-form">
      <FormErrors heading={words.notOpened} errors={errors} />

      <fieldset className="panel" id="who">
        <Legend title={words.who} hint={words.whoHint} error={errors?.who} name="who" />
        <div className="who-is-asked">
          {instruments.map(({ id, title, length, isUsual, cohorts }) => (
            <div key={id} role="group" aria-labelledby={`${id}-title`}>
              <h3 id={`${id}-title`}>{title}</h3>
              <p className="hint">{length}</p>
              {id === "parents" && <p className="hint">{words.parentsHint}</p>}
              <div className="tick-boxes">
                {cohorts.map(({ cohort, label, people }) => (
                  <TickBox key={cohort} name={cohort} isTicked={isTicked(cohort, isUsual)}>
                    {label} <span className="soft">· {people}</span>
                  </TickBox>
                ))}
              </div>
            </div>
          ))}
        </div>
        <p className="hint">
          {words.noAccounts} <Link to={withoutAccount}>{text.withoutAccount.title}</Link>
        </p>
      </fieldset>

      <fieldset className="panel">
        <Legend title={words.dates} hint={words.datesHint} />
        <div className="two-days">
          <TextField
            name="opens"
            type="date"
            min={days.today}
            label={words.opens}
            error={errors?.opens}
            defaultValue={typed?.opens ?? days.opens}
          />
          <TextField
            name="closes"
            type="date"
            min={days.today}
            label={words.closes}
            error={errors?.closes}
            defaultValue={typed?.closes ?? days.closes}
          />
        </div>
      </fieldset>

      <fieldset className="panel" id="plan">
        <Legend title={words.plan} hint={words.planHint} error={errors?.plan} name="plan" />
        <div className="tick-boxes" data-wide>
          {referralPlan.map((point) => (
            <TickBox key={point} name={planBox(point)} isTicked={isTicked(planBox(point), false)}>
              {words.points[point]}
            </TickBox>
          ))}
        </div>
      </fieldset>

      <div className="stack" data-gap="small">
        <p>
          <Button>{words.submit}</Button>
        </p>
        <p className="hint">{words.final}</p>
      </div>
    </Form>
  );
}

function Legend({
  title,
  hint,
  error,
  name,
}: {
  title: string;
  hint: string;
  error?: string;
  name?: string;
}) {
  return (
    <>
      <legend>
        <h2>{title}</h2>
      </legend>
      <p className="hint">{hint}</p>
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
