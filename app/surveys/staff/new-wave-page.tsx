import { officeContext } from "#app/request-context.ts";
import { printedOrigin } from "#app/own-address.server.ts";
import { data, Link, redirect } from "react-router";
import { z } from "zod";
import { parseForm } from "#app/forms/parse-form.ts";
import { isDay } from "#app/calendar/day.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { itemsOf } from "#app/surveys/questionnaires/instrument.ts";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { openWave } from "#app/surveys/course-of-a-wave/open-wave.server.ts";
import { isSecureAddress } from "../waves/secure-address.ts";
import { fewestEligible } from "../waves/wave.ts";
import { askedWave } from "./asked-wave.server.ts";
import { cohortLabel } from "./cohort-label.ts";
import { openingErrors } from "./opening-errors.ts";
import { OpeningForm } from "./opening-form.tsx";
import { listAskable, proposeDays, sayNewWays } from "./prepare-opening.server.ts";
import { requireSurveyDesk } from "#app/surveys/desk/require-wave.server.ts";
import type { Route } from "./+types/new-wave-page.ts";

/** How long an answer takes in a school; the youngest are shown one question at a time. */
const secondsAQuestion = { pupils: 22, "pupils by pictures": 45, staff: 20, parents: 20 };

export async function loader({ url, context }: Route.LoaderArgs) {
  const { viewer, db, language, school, formats, messages } = await requireSurveyDesk(context, [
    "psychologist",
  ]);
  const origin = printedOrigin(url);
  const { instruments, cohorts } = await listAskable(db, viewer);
  const now = Date.now();
  const { isRunning, earliest, ...days } = await proposeDays(db, school, now);
  const words = messages;
  return {
    text: onlyTexts(words),
    insecure: isSecureAddress(origin) ? null : words.opening.insecure.text(origin),
    isRunning,
    tooSoon: earliest === null ? null : words.opening.tooSoon(formats.date(earliest)),
    newWays: await sayNewWays(
      { db, schoolId: viewer.schoolId, cohorts: cohorts.flat(), formats, words },
      now,
    ),
    days,
    instruments: instruments.map((instrument, index) => {
      const asked = cohorts[index] ?? [];
      const count = itemsOf(instrument).length;
      const seconds =
        secondsAQuestion[instrument.layout === "item" ? "pupils by pictures" : instrument.audience];
      return {
        id: instrument.id,
        title: instrument.title[language],
        length: words.opening.questions(count, Math.ceil((count * seconds) / 60)),
        isUsual: asked.reduce((sum, { accounts, slips }) => sum + accounts + slips, 0) >= fewestEligible,
        cohorts: asked.map(({ cohort, accounts, slips }) => {
          const people = slips > 0 ? words.opening.people(accounts, slips) : String(accounts);
          return { cohort, label: cohortLabel(words.cohorts, cohort), people };
        }),
      };
    }),
  };
}

export async function action({ request, url, params, context }: Route.ActionArgs) {
  const { viewer, db, language, school, formats, messages } = await requireSurveyDesk(context, [
    "psychologist",
  ]);
  const words = messages.opening;
  const { values, errors, typed } = await parseForm(request, openingSchema(words.problems));
  if (errors) return data({ errors, typed }, { status: 400 });
  const now = Date.now();
  const { grades, instruments } = await listAskable(db, viewer);
  const form = { ...values, ticked: new Set(Object.keys(typed)) };
  const wave = askedWave(form, instruments, { gradesOfSchool: grades, timeZone: school.timeZone, now });
  const result = await openWave(
    context.get(officeContext),
    { viewer, wave, origin: printedOrigin(url) },
    now,
  );
  if ("wave" in result) throw redirect(`/${params.lang}/surveys/${result.wave.id}`, { status: 303 });
  const titleOf = (id: string) => instruments.find((one) => one.id === id)?.title[language] ?? id;
  const found = openingErrors(result.problems, words, { date: formats.date, titleOf });
  return data({ errors: found, typed }, { status: 400 });
}

export default function NewWavePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { text, insecure, isRunning, tooSoon, newWays } = loaderData;
  const words = text.opening;
  const address = `/${params.lang}/surveys`;
  return (
    <main data-page="wave">
      <title>{`${words.title} · Senim`}</title>
      <header className="page-title">
        <p>
          <Link to={address}>{text.toList}</Link>
        </p>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      {insecure ? (
        <Notice tone="sun" title={words.insecure.title}>
          <p>{insecure}</p>
          <ol className="survey-steps">
            {words.insecure.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Notice>
      ) : isRunning ? (
        <Notice tone="sun">
          <p>{words.running}</p>
        </Notice>
      ) : (
        <div className="stack">
          {tooSoon && (
            <Notice>
              <p>{tooSoon}</p>
            </Notice>
          )}
          {newWays && (
            <Notice tone="sun">
              <p>{newWays}</p>
            </Notice>
          )}
          <OpeningForm
            {...loaderData}
            withoutAccount={`${address}/without-account`}
            errors={actionData?.errors}
            typed={actionData?.typed}
          />
        </div>
      )}
    </main>
  );
}

function openingSchema({ opens, closes }: { opens: string; closes: string }) {
  const calendarDay = (says: string) => z.string(says).refine(isDay, says);
  return z.object({
    opens: calendarDay(opens),
    closes: calendarDay(closes),
  });
}
