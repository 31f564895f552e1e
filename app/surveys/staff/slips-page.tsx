import { printedOrigin } from "#app/own-address.server.ts";
import { data, Form, Link, type HeadersArgs } from "react-router";
import { z } from "zod";
import type { FieldErrors, TypedValues } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { parseForm } from "#app/forms/parse-form.ts";
import { TextField } from "#app/forms/text-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { entranceAddress } from "../entrance-address.ts";
import { formatsFor } from "../formats.server.ts";
import { onlyTexts } from "../only-texts.ts";
import { surveyMessagesFor } from "../survey-messages.server.ts";
import { mostSlipsAtOnce, printSlips } from "../tokens/print-slips.server.ts";
import type { Cohort } from "../waves/cohort.ts";
import { cohortLabel } from "./cohort-label.ts";
import { requireWave } from "./require-wave.server.ts";
import { SlipSheets } from "./slip-sheets.tsx";
import type { Route } from "./+types/slips-page.ts";
import "./staff.css";

type Failed = { errors: FieldErrors; typed: TypedValues };

export async function loader({ params, context }: Route.LoaderArgs) {
  const { wave, messages } = await requireWave(context, params.wave, ["psychologist"]);
  const words = messages.staff;
  return {
    text: onlyTexts(words),
    isOpen: wave.state === "open" && Date.now() < wave.closesAt,
    most: mostSlipsAtOnce,
    // Parents first: for them there is no other way.
    cohorts: wave.cohorts
      .toSorted((one, other) => Number(other.cohort === "parents") - Number(one.cohort === "parents"))
      .map(({ cohort, slips }) => ({ cohort, slips, label: cohortLabel(words.cohorts, cohort) })),
  };
}

/** The codes are in the answer itself: no address, no log and no later visit holds them. */
export async function action({ request, url, params, context }: Route.ActionArgs) {
  const { wave, viewer, db, school, messages } = await requireWave(context, params.wave, ["psychologist"]);
  const words = messages.staff.slipsPage;
  const { values, errors, typed } = await parseForm(request, slipsForm(words, wave.cohorts));
  if (errors) return data({ errors, typed }, { status: 400 });
  const codes = await printSlips(db, { viewer, wave, ...values });
  if (!codes) return data({ errors: { form: words.closed }, typed }, { status: 400 });
  const address = entranceAddress(printedOrigin(url), "kk", wave);
  const papers = (["kk", "ru"] as const).map((language) => {
    const { slip } = surveyMessagesFor(language).papers;
    const { date } = formatsFor(language, school.timeZone);
    return {
      language,
      title: slip.title,
      how: slip.how,
      once: slip.once,
      until: slip.until(date(wave.closesAt - 1)),
    };
  });
  const made = { title: words.made(codes.length), codes, address, papers };
  return data({ made }, { headers: { "cache-control": "no-store" } });
}

export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export default function SlipsPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { text, isOpen, cohorts, most } = loaderData;
  const words = text.slipsPage;
  const address = `/${params.lang}/surveys/${params.wave}`;
  const made = actionData && "made" in actionData ? actionData.made : undefined;
  const failed: Failed | undefined = actionData && "errors" in actionData ? actionData : undefined;
  return (
    <main data-page="print">
      <title>{`${words.title} · Senim`}</title>
      <header className="page-title no-print">
        <p>
          <Link to={address}>{text.toWave}</Link>
        </p>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      {made ? (
        <>
          <div className="stack no-print">
            <Notice tone="sun" role="status" title={made.title}>
              <p>{words.madeText}</p>
              <p>
                {text.howToPrint} {words.cutHint}
              </p>
            </Notice>
            <p className="buttons">
              <PrintButton>{text.print}</PrintButton>
              <Link to={`${address}/slips`}>{words.again}</Link>
            </p>
          </div>
          <SlipSheets {...made} />
        </>
      ) : isOpen ? (
        <Form method="post" noValidate className="form">
          <FormErrors heading={words.notMade} errors={failed?.errors} />
          <div className="field">
            <label htmlFor="cohort">{words.cohort}</label>
            {failed?.errors.cohort && (
              <p className="field-error" id="cohort-error">
                {failed.errors.cohort}
              </p>
            )}
            <select
              id="cohort"
              name="cohort"
              defaultValue={failed?.typed.cohort}
              aria-invalid={failed?.errors.cohort ? true : undefined}
              aria-describedby={failed?.errors.cohort && "cohort-error"}
            >
              {cohorts.map(({ cohort, label }) => (
                <option key={cohort} value={cohort}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <TextField
            name="count"
            type="number"
            inputMode="numeric"
            min={1}
            max={most}
            label={words.count}
            error={failed?.errors.count}
            defaultValue={failed?.typed.count ?? String(cohorts.find(({ slips }) => slips > 0)?.slips ?? 30)}
          />
          <p>
            <Button>{words.submit}</Button>
          </p>
        </Form>
      ) : (
        <Notice>
          <p>{words.closed}</p>
        </Notice>
      )}
    </main>
  );
}

function slipsForm(
  words: { countProblem: string; cohortProblem: string },
  cohorts: readonly { cohort: Cohort }[],
) {
  const known = cohorts.map(({ cohort }) => cohort);
  return z.object({
    cohort: z.custom<Cohort>((value) => known.includes(value as Cohort), words.cohortProblem),
    count: z.coerce
      .number(words.countProblem)
      .int(words.countProblem)
      .min(1, words.countProblem)
      .max(mostSlipsAtOnce, words.countProblem),
  });
}
