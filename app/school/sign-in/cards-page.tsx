import { data, Link, type HeadersArgs } from "react-router";
import { z } from "zod";
import { parseForm } from "#app/forms/parse-form.ts";
import { printedOrigin } from "#app/own-address.server.ts";
import { officeContext } from "#app/request-context.ts";
import { listPupils } from "#app/school/classes/classes-queries.server.ts";
import { className, hasCards } from "#app/school/classes/school-class.ts";
import { classWords } from "#app/school/classes/words.server.ts";
import { useClassWords } from "#app/school/classes/words.ts";
import type { ClassWords } from "#app/school/classes/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { CardForms, wholeClass, type CardKind } from "./card-forms.tsx";
import { CardSheets, wordsOnCards } from "./card-sheets.tsx";
import { makeCards } from "./make-cards.server.ts";
import { PrintButton } from "#app/paper/print-button.tsx";
import { requireClass } from "#app/school/classes/require-class.server.ts";
import type { Route } from "./+types/cards-page.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, schoolClass } = await requireClass(context, params.class);
  const kind: CardKind = hasCards(schoolClass) ? "cards" : "codes";
  return {
    kind,
    name: className(schoolClass),
    pupils: (await listPupils(db, schoolClass)).map(({ accountId, familyName, givenName }) => ({
      id: accountId,
      name: `${familyName} ${givenName}`,
    })),
  };
}

/** The new cards are in the answer itself: no address, no log and no later visit holds their secrets. */
export async function action({ request, url, params, context }: Route.ActionArgs) {
  const { db, viewer, schoolClass, language: spoken } = await requireClass(context, params.class);
  const pupils = await listPupils(db, schoolClass);
  const messages = classWords(spoken).cards;
  const { values, errors } = await parseForm(request, cardForm(messages));
  if (errors) return data({ errors }, { status: 400 });
  const chosen =
    values.pupil === wholeClass ? pupils : pupils.filter(({ accountId }) => accountId === values.pupil);
  if (chosen.length === 0) throw data(null, { status: 404 });

  const origin = printedOrigin(url);
  const cards = await makeCards(context.get(officeContext), { viewer, schoolClass, pupils, chosen, origin });
  const { language } = schoolClass;
  const words = wordsOnCards(language, className(schoolClass), classWords(language));
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
  const { cards: text, noPupils } = useClassWords();
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
        <p className="soft">{text.beforeSurvey}</p>
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

function cardForm({ pupilMissing }: ClassWords["cards"]) {
  return z.object({ pupil: z.string(pupilMissing).min(1, pupilMissing).max(100, pupilMissing) });
}
