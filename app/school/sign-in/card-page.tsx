import { data, Form, redirectDocument, type HeadersArgs } from "react-router";
import { cardCookie, sessionCookie } from "#app/accounts/cookies.server.ts";
import { Entrance } from "#app/accounts/entrance.tsx";
import { signInAddress } from "#app/accounts/sign-in-address.server.ts";
import { useAccountWords } from "#app/accounts/words.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { languageContext, officeContext, viewerContext } from "#app/request-context.ts";
import { findHolder, signInWithCard } from "./sign-in-with-card.server.ts";
import type { Route } from "./+types/card-page.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const holder = await findHolder(context.get(officeContext).db, cardCookie.read(request.headers));
  const signIn = signInAddress(request, context.get(languageContext));
  return data({ firstName: holder?.givenName, signIn }, { status: holder ? 200 : 404 });
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData().catch(() => new FormData());
  const headers = new Headers({ "set-cookie": cardCookie.clear() });
  const away = signInAddress(request, context.get(languageContext));
  if (form.get("answer") !== "yes") return redirectDocument(away, { status: 303, headers });

  const secret = cardCookie.read(request.headers);
  const oldSessionId = context.get(viewerContext)?.sessionId;
  const result = await signInWithCard(context.get(officeContext).db, { secret, oldSessionId });
  switch (result.outcome) {
    case "unknown":
      return redirectDocument(`/${context.get(languageContext)}/card`, { status: 303, headers });
    case "slowed": {
      // The card's cookie stays: the same button does it in a moment.
      const retry = { "retry-after": String(result.seconds) };
      return data({ seconds: result.seconds }, { status: 429, headers: retry });
    }
    case "signed-in":
      headers.append("set-cookie", sessionCookie.write(result.token));
      return redirectDocument(`/${result.holder.language}/today`, { status: 303, headers });
  }
}

export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export default function CardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { firstName, signIn } = loaderData;
  const { card } = useAccountWords();
  return (
    <Entrance page="card" title={firstName === undefined ? card.unknownTitle : card.title}>
      {firstName === undefined ? (
        <>
          <h1>{card.unknownTitle}</h1>
          <p>{card.unknown}</p>
          <p>
            <LinkButton kind="plain" to={signIn}>
              {card.otherWay}
            </LinkButton>
          </p>
        </>
      ) : (
        <>
          <h1>{card.question(firstName)}</h1>
          {actionData && (
            <Notice tone="sun" role="alert">
              <p>{card.slowed(actionData.seconds)}</p>
            </Notice>
          )}
          <Form method="post" className="big-answers">
            <Button name="answer" value="yes">
              {card.yes}
            </Button>
            <Button kind="plain" name="answer" value="no">
              {card.no}
            </Button>
          </Form>
        </>
      )}
    </Entrance>
  );
}
