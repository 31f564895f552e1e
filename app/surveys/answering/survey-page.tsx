import { data, redirect } from "react-router";
import { classCookie } from "#app/accounts/cookies.server.ts";
import { signInAddress } from "#app/accounts/sign-in-address.server.ts";
import { signOut } from "#app/accounts/sign-out.server.ts";
import { languageContext, officeContext, viewerContext } from "#app/request-context.ts";
import { Notice } from "#app/ui/notice.tsx";
import { AnsweringView } from "./answering-view.tsx";
import { findSlipView, findSurveyView } from "./find-survey-view.server.ts";
import { HandOver, SurveyEntrance } from "./survey-entrance.tsx";
import { fillIn } from "./survey-text.ts";
import { surveyWords } from "./words.server.ts";
import type { Route } from "./+types/survey-page.ts";
import "./survey.css";

export async function loader({ request, params, url, context }: Route.LoaderArgs) {
  const { office, asked } = read({ request, params, context });
  const view = await findSurveyView(office, asked, context.get(viewerContext));
  if (!view) throw data(null, { status: 404 });
  const signIn = signInAddress(request, asked.language, url.pathname);
  // On a class computer the address for signing in is the list of names; back here from there.
  const to = new URLSearchParams({ to: url.pathname });
  return {
    text: surveyWords(asked.language),
    view,
    signIn: asked.isClassComputer ? `${signIn}?${to}` : signIn,
  };
}

/** `slip` opens the survey for whoever holds one, `leave` makes room for the next person. What is answered never comes here. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { office, asked } = read({ request, params, context });
  const there = await findSurveyView(office, asked, undefined);
  if (!there) throw data(null, { status: 404 });
  const form = await request.formData().catch(() => new FormData());
  if (form.get("leave") === "yes") {
    const headers = await signOut(context);
    throw redirect(`/${asked.language}/survey/${params.wave}`, { status: 303, headers });
  }
  const slip = form.get("slip");
  if (typeof slip !== "string") throw data(null, { status: 400 });
  const { entrance } = surveyWords(asked.language);
  if (slip.trim() === "") return data({ error: entrance.slipMissing }, { status: 400 });
  const view = await findSlipView(office, asked, slip.slice(0, 64));
  return view ? { view, slip } : data({ error: entrance.slipWrong }, { status: 400 });
}

export default function SurveyPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { text, signIn } = loaderData;
  const view = actionData && "view" in actionData ? actionData.view : loaderData.view;
  switch (view.step) {
    case "entrance":
    case "hand-over": {
      const slip = {
        wave: view.wave,
        error: actionData && "error" in actionData ? actionData.error : undefined,
      };
      if (view.step === "hand-over") return <HandOver text={text} slip={slip} />;
      return <SurveyEntrance text={text} isShared={view.isShared} signIn={signIn} slip={slip} />;
    }
    case "not-yet":
      return (
        <main data-page="survey" className="survey">
          <title>{`${text.title} · Senim`}</title>
          <h1>{text.notYet.title}</h1>
          <Notice>
            <p>{fillIn(text.notYet.text, view)}</p>
          </Notice>
        </main>
      );
    case "survey": {
      const { owner } = view.survey.ticket;
      return (
        <AnsweringView key={`${params.lang} ${owner}`} survey={view.survey} text={text} signIn={signIn} />
      );
    }
  }
}

type Read = Pick<Route.LoaderArgs, "request" | "params" | "context">;

function read({ request, params, context }: Read) {
  const isClassComputer = classCookie.read(request.headers) !== undefined;
  return {
    office: context.get(officeContext),
    asked: { wave: params.wave, language: context.get(languageContext), isClassComputer },
  };
}
