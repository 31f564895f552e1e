import { data, Form, Link, redirect } from "react-router";
import { z } from "zod";
import { parseForm } from "#app/forms/parse-form.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { sayInRightHands } from "../tokens/admit-pupil.server.ts";
import { watchedDays } from "#app/accounts/new-way-in.ts";
import { NewWaysTable } from "./new-ways-table.tsx";
import { requireWave } from "#app/surveys/desk/require-wave.server.ts";
import { showNewWays } from "./show-new-ways.server.ts";
import type { Route } from "./+types/new-ways-page.ts";
import "./staff.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { wave, viewer, db, formats, messages } = await requireWave(context, params.wave);
  const words = messages.staff;
  return {
    text: onlyTexts(words),
    lead: words.newWays.lead(watchedDays),
    none: words.newWays.none(watchedDays),
    groups: (await showNewWays(wave, { db, viewer, formats, words })).map((group) => ({
      ...group,
      sayAll: words.newWays.sayAll(group.title),
    })),
  };
}

const form = z.object({ do: z.enum(["ticked", "all"]) });
const shown = "shown ";
const ticked = "ticked ";

/** The psychologist and the head each say it for themselves, of what their page has shown them and of nothing newer. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { wave, viewer, db, messages } = await requireWave(context, params.wave);
  const { values, typed } = await parseForm(request, form);
  if (!values) throw data(null, { status: 400 });
  const chosen = values.do === "all" ? shown : ticked;
  const ways = new Set(
    Object.keys(typed).flatMap((name) => (name.startsWith(chosen) ? [name.slice(chosen.length)] : [])),
  );
  if ((await sayInRightHands(db, { viewer, wave, ways })) === 0)
    return data({ error: messages.staff.newWays.nothingSaid }, { status: 400 });
  throw redirect(`/${params.lang}/surveys/${wave.id}/new-cards`, { status: 303 });
}

export default function NewWaysPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { text, lead, none, groups } = loaderData;
  const words = text.newWays;
  return (
    <main data-page="wave">
      <title>{`${words.title} · Senim`}</title>
      <header className="page-title">
        <p>
          <Link to={`/${params.lang}/surveys/${params.wave}`}>{text.toWave}</Link>
        </p>
        <h1>{words.title}</h1>
        <p className="lead">{lead}</p>
      </header>
      <div className="stack" data-gap="large">
        <p>{words.how}</p>
        {actionData && (
          <Notice tone="rose" role="alert">
            <p>{actionData.error}</p>
          </Notice>
        )}
        {groups.length === 0 && (
          <Notice>
            <p>{none}</p>
          </Notice>
        )}
        {groups.map(({ title, ways, sayAll }) => (
          <Form key={title} method="post" className="stack">
            <h2>{title}</h2>
            {ways.map(({ id, maySpeak }) => maySpeak && <input key={id} type="hidden" name={shown + id} />)}
            <NewWaysTable title={title} ways={ways} tickName={(id) => ticked + id} words={words} />
            {ways.some(({ maySpeak }) => maySpeak) && (
              <p className="buttons">
                <Button name="do" value="ticked">
                  {words.sayTicked}
                </Button>
                <Button kind="plain" name="do" value="all">
                  {sayAll}
                </Button>
              </p>
            )}
          </Form>
        ))}
      </div>
    </main>
  );
}
