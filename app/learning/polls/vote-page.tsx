import { data, redirect, type HeadersArgs } from "react-router";
import type { ServerKey } from "#app/accounts/server-key.server.ts";
import { languageContext, networkContext, officeContext, viewerContext } from "#app/request-context.ts";
import { enterPoll } from "./enter-poll.server.ts";
import { keyOfPoll } from "./poll-key.server.ts";
import { readForm } from "./read-form.server.ts";
import { closed, sendPaper, showDoor, takePaper } from "./visit-poll.server.ts";
import { voterCookie } from "./voter-cookie.server.ts";
import { VoteSteps } from "./vote-steps.tsx";
import { pollWords } from "./words.server.ts";
import type { Route } from "./+types/vote-page.ts";
import "./polls.css";

export async function loader({ request, url, params, context }: Route.LoaderArgs) {
  const { office, text, slowed, setCookie, enter } = ask({ request, url, params, context });
  const headers = new Headers({ "set-cookie": setCookie });
  const entered = await enter();
  switch (entered.outcome) {
    case "slowed":
      headers.set("retry-after", String(entered.seconds));
      return data({ text, shown: closed(slowed(entered.seconds)).shown }, { status: 429, headers });
    case "closed":
      return data({ text, shown: closed(text.closed).shown }, { status: 404, headers });
    case "entered": {
      if (!url.searchParams.has("key"))
        throw redirect(addressOf(url, office.serverKey, entered.poll.id), { status: 303, headers });
      const { shown } = await showDoor(office, entered);
      return data({ text, shown }, { headers });
    }
  }
}

/** A paper that comes back is a vote; who brings none asks for one. */
export async function action({ request, url, params, context }: Route.ActionArgs) {
  const { office, text, hasCookie, setCookie, enter } = ask({ request, url, params, context });
  const field = await readForm(request);
  const [paper, option] = [field("paper"), field("option")];
  const entered = await enter();
  const { shown, status = 200 } =
    entered.outcome !== "entered"
      ? closed(paper ? text.tooLate : text.closed)
      : paper
        ? await sendPaper(office, entered, { paper, option })
        : await takePaper(office, entered, hasCookie);
  return data({ shown }, { status, headers: { "set-cookie": setCookie } });
}

export function headers({ loaderHeaders, actionHeaders }: HeadersArgs) {
  return actionHeaders.has("set-cookie") ? actionHeaders : loaderHeaders;
}

export default function VotePage({ loaderData: { text, shown }, actionData, params }: Route.ComponentProps) {
  return (
    <main data-page="poll" className="poll">
      <title>{`${text.title} · Senim`}</title>
      <VoteSteps text={text} shown={actionData?.shown ?? shown} language={params.lang} />
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
  const office = { ...context.get(officeContext), language };
  const { phone: text, slowed } = pollWords(language);
  const { device, isNew, setCookie } = voterCookie(request.headers);
  const asker = {
    code: params.code,
    key: url.searchParams.get("key"),
    device,
    network: context.get(networkContext),
    viewer: context.get(viewerContext),
    language,
  };
  return { office, text, slowed, hasCookie: !isNew, setCookie, enter: () => enterPoll(office, asker) };
}
