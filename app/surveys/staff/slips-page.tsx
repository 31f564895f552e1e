import { printedOrigin } from "#app/own-address.server.ts";
import { data, Link, redirect, type HeadersArgs } from "react-router";
import { z } from "zod";
import { holdsRole } from "#app/accounts/viewer.ts";
import { parseForm } from "#app/forms/parse-form.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PrintButton } from "#app/paper/print-button.tsx";
import { entranceAddress } from "#app/surveys/desk/entrance-address.ts";
import { formatsFor } from "#app/surveys/desk/formats.server.ts";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { answerForSlips, askForSlips } from "../tokens/ask-for-slips.server.ts";
import { printSlips } from "../tokens/print-slips.server.ts";
import { mostSlipsAtOnce } from "../tokens/slip.ts";
import type { Cohort } from "../waves/cohort.ts";
import { requireWave } from "#app/surveys/desk/require-wave.server.ts";
import { showSlips } from "./show-slips.server.ts";
import { SlipCounts } from "./slip-counts.tsx";
import { AskForm, PrintForm } from "./slip-forms.tsx";
import { SlipRequests } from "./slip-requests.tsx";
import { SlipSheets } from "./slip-sheets.tsx";
import { sheetWords } from "./words.server.ts";
import type { Route } from "./+types/slips-page.ts";
import "./staff.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { wave, viewer, db, formats, messages } = await requireWave(context, params.wave);
  return {
    text: onlyTexts(messages),
    mayPrint: holdsRole(viewer, "psychologist"),
    most: mostSlipsAtOnce,
    ...(await showSlips(wave, { db, viewer, formats, words: messages })),
  };
}

/** The psychologist prints; both may ask for more slips and answer each other. */
export async function action({ request, url, params, context }: Route.ActionArgs) {
  const { wave, viewer, db, school, messages } = await requireWave(context, params.wave);
  const words = messages.slipsPage;
  const { values, errors, typed } = await parseForm(request, slipsForm(words, wave.cohorts));
  if (errors) return data({ errors, typed }, { status: 400 });
  switch (values.do) {
    case "ask": {
      const { "more-for": cohort, more: count } = values;
      if (!(await askForSlips(db, { viewer, wave, cohort, count })))
        return data({ errors: { form: words.closed }, typed }, { status: 400 });
      throw redirect(`/${params.lang}/surveys/${wave.id}/slips`, { status: 303 });
    }
    case "answer": {
      const answer = { viewer, wave, request: values.request, isGranted: values.answer === "yes" };
      if (!(await answerForSlips(db, answer)))
        return data({ errors: { answer: words.notYours }, typed }, { status: 400 });
      throw redirect(`/${params.lang}/surveys/${wave.id}/slips`, { status: 303 });
    }
    case "print": {
      if (!holdsRole(viewer, "psychologist")) throw data(null, { status: 404 });
      const { cohort, count } = values;
      const result = await printSlips(db, { viewer, wave, cohort, count });
      if ("problem" in result) {
        const { problem } = result;
        const found = problem === "closed" ? { form: words.closed } : { count: words.problems[problem] };
        return data({ errors: found, typed }, { status: 400 });
      }
      const { codes } = result;
      const address = entranceAddress(printedOrigin(url), "kk", wave);
      const papers = (["kk", "ru"] as const).map((language) => {
        const { slip } = sheetWords(language);
        const { date } = formatsFor(language, school.timeZone);
        const { title, how, once } = slip;
        return { language, title, how, once, until: slip.until(date(wave.closesAt - 1)) };
      });
      // The codes are in the answer itself: no address, no log and no later visit holds them.
      const made = { title: words.made(codes.length), codes, address, papers };
      return data({ made }, { headers: { "cache-control": "no-store" } });
    }
  }
}

export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export default function SlipsPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { text, isOpen, mayPrint, most, counts, requests } = loaderData;
  const words = text.slipsPage;
  const address = `/${params.lang}/surveys/${params.wave}`;
  const made = actionData && "made" in actionData ? actionData.made : undefined;
  const failed = actionData && "errors" in actionData ? actionData : undefined;
  const form = { counts, most, words, typed: failed?.typed };
  const errorsOf = (deed: string) => (failed?.typed.do === deed ? failed.errors : undefined);
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
      ) : (
        <div className="stack" data-gap="large">
          {!isOpen && (
            <Notice>
              <p>{words.closed}</p>
            </Notice>
          )}
          <SlipRequests requests={requests} errors={errorsOf("answer")} words={words} />
          <SlipCounts counts={counts} words={words} />
          {isOpen && mayPrint && <PrintForm {...form} errors={errorsOf("print")} />}
          {isOpen && <AskForm {...form} errors={errorsOf("ask")} />}
        </div>
      )}
    </main>
  );
}

function slipsForm(
  words: { countProblem: string; cohortProblem: string },
  cohorts: readonly { cohort: Cohort }[],
) {
  const known = cohorts.map(({ cohort }) => cohort);
  const cohort = z.custom<Cohort>((value) => known.includes(value as Cohort), words.cohortProblem);
  const count = z.coerce
    .number(words.countProblem)
    .int(words.countProblem)
    .min(1, words.countProblem)
    .max(mostSlipsAtOnce, words.countProblem);
  return z.discriminatedUnion("do", [
    z.object({ do: z.literal("print"), cohort, count }),
    z.object({ do: z.literal("ask"), "more-for": cohort, more: count }),
    z.object({ do: z.literal("answer"), request: z.string().max(64), answer: z.enum(["yes", "no"]) }),
  ]);
}
