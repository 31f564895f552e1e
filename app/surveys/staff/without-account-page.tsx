import { data, Form, Link, redirect } from "react-router";
import { z } from "zod";
import { holdsRole } from "#app/accounts/viewer.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { parseForm } from "#app/forms/parse-form.ts";
import { TextField } from "#app/forms/text-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { gradeCohort, type Cohort } from "../waves/cohort.ts";
import { enterWithoutAccount, mostWithoutAccount } from "../waves/enter-without-account.server.ts";
import { listWithoutAccount } from "../waves/without-account-queries.server.ts";
import { cohortLabel } from "./cohort-label.ts";
import { requireSurveyDesk } from "#app/surveys/desk/require-wave.server.ts";
import type { Route } from "./+types/without-account-page.ts";
import "./staff.css";

const grades = Array.from({ length: 11 }, (_, index) => gradeCohort(index + 1));
const cohorts: readonly Cohort[] = ["parents", ...grades, "staff"];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { viewer, db, formats, messages } = await requireSurveyDesk(context);
  const entered = await listWithoutAccount(db, viewer.schoolId);
  const words = messages;
  return {
    text: onlyTexts(words),
    mayEnter: holdsRole(viewer, "head"),
    isKept: url.searchParams.has("kept"),
    most: mostWithoutAccount,
    cohorts: cohorts.map((cohort) => {
      const { people = 0, enteredAt } = entered.get(cohort) ?? {};
      const on = enteredAt === undefined ? null : words.withoutAccount.enteredOn(formats.date(enteredAt));
      return { cohort, label: cohortLabel(words.cohorts, cohort), people, on };
    }),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { viewer, db, messages } = await requireSurveyDesk(context, ["head"]);
  const schema = peopleForm(messages.withoutAccount.problem);
  const { values, errors, typed } = await parseForm(request, schema);
  if (errors) return data({ errors, typed }, { status: 400 });
  // A number that was not sent stays as it is.
  const people = new Map(
    cohorts.flatMap((cohort) => {
      const count = values[cohort];
      return count === undefined ? [] : [[cohort, count] as const];
    }),
  );
  await enterWithoutAccount(db, { viewer, people });
  throw redirect(`/${params.lang}/surveys/without-account?kept`, { status: 303 });
}

/** The head says it before a survey is opened; the psychologist, who prints the slips, reads it. */
export default function WithoutAccountPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { text, mayEnter, isKept, most } = loaderData;
  const words = text.withoutAccount;
  return (
    <main data-page="wave">
      <title>{`${words.title} · Senim`}</title>
      <header className="page-title">
        <p>
          <Link to={`/${params.lang}/surveys`}>{text.toList}</Link>
        </p>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      <div className="stack">
        {isKept && !actionData && (
          <Notice tone="leaf" role="status">
            <p>{words.kept}</p>
          </Notice>
        )}
        <p>{words.when}</p>
        {mayEnter ? (
          <Form method="post" noValidate className="stack">
            <FormErrors heading={words.notKept} errors={actionData?.errors} />
            <div className="two-days">
              {loaderData.cohorts.map(({ cohort, label, people, on }) => (
                <TextField
                  key={cohort}
                  name={cohort}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={most}
                  label={label}
                  hint={on ?? undefined}
                  error={actionData?.errors[cohort]}
                  defaultValue={actionData?.typed[cohort] ?? String(people)}
                />
              ))}
            </div>
            <p className="hint">{words.parentsHint}</p>
            <p>
              <Button>{words.submit}</Button>
            </p>
          </Form>
        ) : (
          <>
            <Notice>
              <p>{words.onlyHead}</p>
            </Notice>
            <dl className="fingerprints">
              {loaderData.cohorts.map(({ cohort, label, people, on }) => (
                <div key={cohort}>
                  <dt>{label}</dt>
                  <dd>
                    {people} {on && <span className="soft small">· {on}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </main>
  );
}

function peopleForm(problem: string) {
  const count = z
    .string()
    .regex(/^\d{1,4}$/, problem)
    .transform(Number)
    .refine((people) => people <= mostWithoutAccount, problem)
    .optional();
  return z.object(Object.fromEntries(cohorts.map((cohort) => [cohort, count])));
}
