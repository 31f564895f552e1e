import { data, Link, type HeadersArgs } from "react-router";
import { z } from "zod";
import { requireRole } from "#app/accounts/guards.server.ts";
import { env } from "#app/env.server.ts";
import { parseForm } from "#app/forms/parse-form.ts";
import { messagesFor } from "#app/i18n/messages.server.ts";
import { type Messages, usePageMessages } from "#app/i18n/messages.ts";
import { dbContext, languageContext, serverKeyContext } from "#app/request-context.ts";
import { findClass, listPupils } from "#app/schools/classes-queries.server.ts";
import { className, hasCards } from "#app/schools/school-class.ts";
import { Notice } from "#app/ui/notice.tsx";
import { CardForms, wholeClass, type CardKind } from "./card-forms.tsx";
import { CardSheets, cardWords } from "./card-sheets.tsx";
import { makeCards } from "./make-cards.server.ts";
import { PrintButton } from "#app/ui/print-button.tsx";
import type { Route } from "./+types/cards-page.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { schoolClass, pupils } = await requireClass(context, params.class);
  const kind: CardKind = hasCards(schoolClass) ? "cards" : "codes";
  return {
    kind,
    name: className(schoolClass),
    pupils: pupils.map(({ accountId, familyName, givenName }) => ({
      id: accountId,
      name: `${familyName} ${givenName}`,
    })),
  };
}

/** The new cards are in the answer itself: no address, no log and no later visit holds their secrets. */
export async function action({ request, url, params, context }: Route.ActionArgs) {
  const { viewer, schoolClass, pupils } = await requireClass(context, params.class);
  const messages = messagesFor(context.get(languageContext)).classes.cards;
  const { values, errors } = await parseForm(request, cardForm(messages));
  if (errors) return data({ errors }, { status: 400 });
  const chosen =
    values.pupil === wholeClass ? pupils : pupils.filter(({ accountId }) => accountId === values.pupil);
  if (chosen.length === 0) throw data(null, { status: 404 });

  const origin = env.origin ?? url.origin;
  const place = { db: context.get(dbContext), serverKey: context.get(serverKeyContext) };
  const cards = await makeCards(place, { viewer, schoolClass, pupils, chosen, origin });
  const { language } = schoolClass;
  const words = cardWords(language, className(schoolClass), messagesFor(language));
  return data({ made: { cards, words, origin } }, { headers: { "cache-control": "no-store" } });
}

export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export default function CardsPage({
  loaderData: { kind, name, pupils },
  actionData,
  params,
}: Route.ComponentProps) {
  const { cards: text, noPupils } = usePageMessages().classes;
  const { title, explanation, made, again } = text.kinds[kind];
  const address = `/${params.lang}/classes/${params.class}`;
  return (
    <main data-page="cards">
      <title>{`${title(name)} · Senim`}</title>
      <header className="page-title no-print">
        <p>
          <Link to={address}>{text.toClass(name)}</Link>
        </p>
        <h1>{title(name)}</h1>
        <p className="lead">{explanation}</p>
      </header>
      {actionData && "made" in actionData ? (
        <>
          <div className="stack no-print">
            <Notice tone="sun" role="status" title={made.title}>
              <p>{made.text}</p>
              <p>{text.howToPrint}</p>
              {kind === "cards" && <p>{text.leadsTo(actionData.made.origin)}</p>}
            </Notice>
            <p className="buttons">
              <PrintButton>{text.print}</PrintButton>
              <Link to={`${address}/cards`}>{again}</Link>
            </p>
          </div>
          <CardSheets cards={actionData.made.cards} words={actionData.made.words} />
        </>
      ) : pupils.length === 0 ? (
        <Notice>{noPupils}</Notice>
      ) : (
        <CardForms kind={kind} pupils={pupils} errors={actionData?.errors} />
      )}
    </main>
  );
}

async function requireClass(context: Route.LoaderArgs["context"], classId: string) {
  const viewer = requireRole(context, "teacher", "head");
  const db = context.get(dbContext);
  const schoolClass = await findClass(db, viewer, classId);
  if (!schoolClass) throw data(null, { status: 404 });
  return { viewer, schoolClass, pupils: await listPupils(db, schoolClass) };
}

function cardForm({ pupilMissing }: Messages["classes"]["cards"]) {
  return z.object({ pupil: z.string(pupilMissing).min(1, pupilMissing).max(100, pupilMissing) });
}
