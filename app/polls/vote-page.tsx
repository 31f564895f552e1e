import { data, Form, redirect, type HeadersArgs } from "react-router";
import type { ServerKey } from "#app/accounts/server-key.server.ts";
import { ChoiceList } from "#app/blocks/choice-list.tsx";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { messagesFor } from "#app/i18n/messages.server.ts";
import {
  dbContext,
  languageContext,
  networkContext,
  serverKeyContext,
  viewerContext,
} from "#app/request-context.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { castVote } from "./cast-vote.server.ts";
import { findBallotPaper } from "./find-ballot-paper.server.ts";
import { readField } from "./read-field.server.ts";
import { keyOfPoll } from "./poll-key.server.ts";
import { hasMark } from "./polls-queries.server.ts";
import { marksOf } from "./voter.server.ts";
import { voterCookie } from "./voter-cookie.server.ts";
import type { Route } from "./+types/vote-page.ts";
import "./polls.css";

export async function loader({ request, url, params, context }: Route.LoaderArgs) {
  const { db, serverKey, setCookie, text, slowed, find } = ask({ request, url, params, context });
  const found = await find();
  const headers = new Headers({ "set-cookie": setCookie });
  switch (found.outcome) {
    case "slowed":
      headers.set("retry-after", String(found.seconds));
      return data({ step: "closed", text, why: slowed(found.seconds) } as const, { status: 429, headers });
    case "closed":
      return data({ step: "closed", text, why: text.closed } as const, { status: 404, headers });
    case "paper": {
      const { poll, voter, asks, options } = found;
      if (!url.searchParams.has("key"))
        throw redirect(addressOf(url, serverKey, poll.id), { status: 303, headers });
      const marks = marksOf(serverKey, poll.box.salt, voter);
      if (await hasMark(db, poll.id, marks.refusing)) {
        return data({ step: "thanks", text, asks } as const, { headers });
      }
      return data({ step: "vote", text, asks, options } as const, { headers });
    }
  }
}

/** Without the cookie nobody could tell the first answer from the second, so a browser that keeps none has none. */
export async function action({ request, url, params, context }: Route.ActionArgs) {
  const { db, serverKey, isNew, setCookie, text, find } = ask({ request, url, params, context });
  const option = await readField(request, "option");
  const found = await find();
  // The page itself says what is the matter.
  if (found.outcome !== "paper") return data(null, { status: found.outcome === "slowed" ? 429 : 404 });
  const headers = { "set-cookie": setCookie };
  if (isNew) return data({ error: text.noCookie }, { status: 400, headers });
  const { poll, voter } = found;
  const outcome = await castVote(db, {
    pollId: poll.id,
    option,
    marks: marksOf(serverKey, poll.box.salt, voter),
  });
  switch (outcome) {
    case "no-option":
      return data({ error: text.choose }, { status: 400 });
    case "full":
      return data({ error: text.full }, { status: 409 });
    case "closed":
      return data(null, { status: 404 });
    case "counted":
    case "already":
      // A reload sends nothing twice.
      throw redirect(addressOf(url, serverKey, poll.id), 303);
  }
}

export function headers({ loaderHeaders, actionHeaders }: HeadersArgs) {
  return actionHeaders.has("set-cookie") ? actionHeaders : loaderHeaders;
}

export default function VotePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { text } = loaderData;
  const error = actionData?.error;
  return (
    <main data-page="poll" className="poll">
      <title>{`${text.title} · Senim`}</title>
      {loaderData.step === "closed" && (
        <>
          <h1>{text.closedHeading}</h1>
          <p>{loaderData.why}</p>
          <LinkButton kind="plain" to={`/${params.lang}/poll`}>
            {text.otherCode}
          </LinkButton>
        </>
      )}
      {loaderData.step === "thanks" && (
        <>
          <h1>{text.title}</h1>
          <p className="poll-question">{loaderData.asks}</p>
          <Notice tone="leaf" role="status" title={text.thanksHeading}>
            <p>{text.thanks}</p>
          </Notice>
        </>
      )}
      {loaderData.step === "vote" && (
        <>
          <h1>{text.title}</h1>
          <p>{text.lead}</p>
          <FormErrors heading={text.notSent} errors={error ? { form: error } : undefined} />
          <Form method="post" className="poll-paper">
            <ChoiceList
              name="option"
              legend={loaderData.asks}
              options={loaderData.options}
              chosen={undefined}
            />
            <p className="soft">{text.once}</p>
            <Button>{text.send}</Button>
          </Form>
        </>
      )}
    </main>
  );
}

/** With the key, so that a reload is not taken for a guess. */
function addressOf({ pathname }: URL, serverKey: ServerKey, pollId: string): string {
  return `${pathname}?key=${keyOfPoll(serverKey, pollId)}`;
}

type Asked = Pick<Route.LoaderArgs, "request" | "url" | "params" | "context">;

function ask({ request, url, params, context }: Asked) {
  const language = context.get(languageContext);
  const place = { db: context.get(dbContext), serverKey: context.get(serverKeyContext) };
  const { phone, slowed } = messagesFor(language).polls;
  const cookie = voterCookie(request.headers);
  const asker = {
    code: params.code,
    key: url.searchParams.get("key"),
    device: cookie.device,
    network: context.get(networkContext),
    viewer: context.get(viewerContext),
    language,
  };
  return { ...place, ...cookie, text: phone, slowed, find: () => findBallotPaper(place, asker) };
}
