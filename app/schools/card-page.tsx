import { data, Form, redirectDocument } from "react-router";
import { cardCookie, sessionCookie } from "#app/accounts/cookies.server.ts";
import { Entrance } from "#app/accounts/entrance.tsx";
import { signInAddress } from "#app/accounts/sign-in-address.server.ts";
import { usePageMessages } from "#app/i18n/messages.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { dbContext, languageContext, viewerContext } from "#app/request-context.ts";
import { findHolder, signInWithCard } from "./sign-in-with-card.server.ts";
import type { Route } from "./+types/card-page.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const holder = await findHolder(context.get(dbContext), cardCookie.read(request.headers));
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
  const signedIn = await signInWithCard(context.get(dbContext), { secret, oldSessionId });
  if (!signedIn) return redirectDocument(`/${context.get(languageContext)}/card`, { status: 303, headers });
  headers.append("set-cookie", sessionCookie.write(signedIn.token));
  return redirectDocument(`/${signedIn.holder.language}/today`, { status: 303, headers });
}

export default function CardPage({ loaderData: { firstName, signIn } }: Route.ComponentProps) {
  const { card } = usePageMessages().accounts;
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
