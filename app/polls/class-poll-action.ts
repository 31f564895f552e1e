import { data, redirect } from "react-router";
import { printedOrigin } from "#app/own-address.server.ts";
import { dbContext, serverKeyContext } from "#app/request-context.ts";
import { closePoll } from "./close-poll.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { findLastPoll } from "./polls-queries.server.ts";
import { readField } from "./read-field.server.ts";
import { requireClassQuestion } from "./require-class-question.server.ts";
import { askedOf, showClassPoll } from "./show-class-poll.server.ts";
import type { Route } from "./+types/class-poll-action.ts";

/** How the poll stands, as JSON for the screen that shows it. */
export async function loader({ url, params, context }: Route.LoaderArgs) {
  const asking = await requireClassQuestion(context, params);
  return showClassPoll(placeOf(context, url), asking);
}

/** Opens or closes it. The screen asks for JSON; a form without JavaScript is led back to the page. */
export async function action({ request, url, params, context }: Route.ActionArgs) {
  const asking = await requireClassQuestion(context, params);
  const place = placeOf(context, url);
  let wasTooFew = false;
  switch (await readField(request, "do")) {
    case "open": {
      const { step } = await showClassPoll(place, asking);
      if (step === "ready") await openPoll(place.db, askedOf(asking));
      break;
    }
    case "close": {
      const poll = await findLastPoll(place.db, askedOf(asking));
      if (poll?.box) wasTooFew = (await closePoll(place.db, poll.id)) === null;
      break;
    }
    default:
      throw data(null, { status: 400 });
  }
  if (request.headers.get("accept") === "application/json") {
    return showClassPoll(place, asking, { wasTooFew });
  }
  const page = url.pathname.replace(/\/state$/, "");
  return redirect(wasTooFew ? `${page}?few` : page, 303);
}

function placeOf(context: Route.LoaderArgs["context"], url: URL) {
  const [db, serverKey] = [context.get(dbContext), context.get(serverKeyContext)];
  return { db, serverKey, origin: printedOrigin(url) };
}
