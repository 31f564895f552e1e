import { data, redirect } from "react-router";
import { printedOrigin } from "#app/own-address.server.ts";
import { networkContext, officeContext } from "#app/request-context.ts";
import type { NoResult } from "./class-poll-state.ts";
import { closePoll } from "./close-poll.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { findLastPoll } from "./polls-queries.server.ts";
import { readForm } from "./read-form.server.ts";
import { requireClassQuestion } from "./require-class-question.server.ts";
import { askedOf, showClassPoll } from "./show-class-poll.server.ts";
import type { Route } from "./+types/class-poll-action.ts";

/** How the poll stands, as JSON for the screen that shows it. */
export async function loader({ url, params, context }: Route.LoaderArgs) {
  const asking = await requireClassQuestion(context, params);
  return showClassPoll(officeOf(context, url), asking);
}

/** Opens or closes it. The screen asks for JSON; a form without JavaScript is led back to the page. */
export async function action({ request, url, params, context }: Route.ActionArgs) {
  const asking = await requireClassQuestion(context, params);
  const office = officeOf(context, url);
  let last: NoResult | null = null;
  const field = await readForm(request);
  switch (field("do")) {
    case "open": {
      const { step, pupils } = await showClassPoll(office, asking);
      const network = context.get(networkContext);
      if (step === "ready") await openPoll(office, { ...askedOf(asking), roll: pupils, network });
      break;
    }
    case "close": {
      const poll = await findLastPoll(office.db, askedOf(asking));
      const end = poll && poll.closedAt === null ? await closePoll(office, poll.id) : undefined;
      last = end === "few" || end === "lost" ? end : null;
      break;
    }
    default:
      throw data(null, { status: 400 });
  }
  if (request.headers.get("accept") === "application/json") return showClassPoll(office, asking, { last });
  const page = url.pathname.replace(/\/state$/, "");
  return redirect(last ? `${page}?${last}` : page, 303);
}

function officeOf(context: Route.LoaderArgs["context"], url: URL) {
  return { ...context.get(officeContext), origin: printedOrigin(url) };
}
