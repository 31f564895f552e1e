import { data, Form, Link, redirect } from "react-router";
import { z } from "zod";
import { parseForm } from "#app/forms/parse-form.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { sayInRightHands } from "../tokens/admit-pupil.server.ts";
import { watchedDays } from "#app/accounts/new-way-in.ts";
import { ConfirmNewWays } from "./confirm-new-ways.tsx";
import { NewWaysTable } from "./new-ways-table.tsx";
import { requireWave } from "#app/surveys/desk/require-wave.server.ts";
import { showNewWays } from "./show-new-ways.server.ts";
import { namesAfter, shown, ticked } from "./way-names.ts";
import type { Route } from "./+types/new-ways-page.ts";
import "./staff.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { wave, viewer, db, formats, messages } = await requireWave(context, params.wave);
  const words = messages;
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

const form = z.object({ do: z.enum(["ticked", "all", "say"]), seen: z.literal("yes").optional() });

/** The psychologist and the head each say it for themselves, of what their page has shown them and of nothing newer; all are named once more before anything is noted. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { wave, viewer, db, formats, messages } = await requireWave(context, params.wave);
  const words = messages;
  const { values, typed } = await parseForm(request, form);
  if (!values) throw data(null, { status: 400 });
  const chosen = namesAfter(values.do === "all" ? shown : ticked, typed);
  if (values.do === "say" && values.seen) {
    if ((await sayInRightHands(db, { viewer, wave, ways: chosen })) === 0)
      return data({ error: words.newWays.nothingSaid }, { status: 400 });
    throw redirect(`/${params.lang}/surveys/${wave.id}/new-cards`, { status: 303 });
  }
  const isUnseen = values.do === "say";
  const named = isUnseen ? namesAfter(shown, typed) : chosen;
  const groups = await showNewWays(wave, { db, viewer, formats, words });
  const toSay = groups
    .flatMap(({ ways }) => ways)
    .filter(({ id, maySpeak }) => maySpeak && named.has(id))
    .map(({ id, name, what, made }) => ({ id, name, what, made, isTicked: chosen.has(id) }));
  if (toSay.length === 0) return data({ error: words.newWays.nothingSaid }, { status: 400 });
  const errors = isUnseen ? { seen: words.newWays.confirm.seenMissing } : undefined;
  return data({ toSay, errors }, { status: errors ? 400 : 200 });
}

export default function NewWaysPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { text, lead, none, groups } = loaderData;
  const words = text.newWays;
  const toSay = actionData && "toSay" in actionData ? actionData : undefined;
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
      {toSay ? (
        <ConfirmNewWays
          ways={toSay.toSay}
          errors={toSay.errors}
          back={`/${params.lang}/surveys/${params.wave}/new-cards`}
          words={words}
        />
      ) : (
        <div className="stack" data-gap="large">
          <p>{words.how}</p>
          {actionData && "error" in actionData && (
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
      )}
    </main>
  );
}
