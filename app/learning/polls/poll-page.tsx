import { data, Form, redirect, type HeadersArgs } from "react-router";
import { holdsRole } from "#app/accounts/viewer.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { TextField } from "#app/forms/text-field.tsx";
import { languageContext, networkContext, officeContext, viewerContext } from "#app/request-context.ts";
import { findOwnClass } from "#app/school/classes/classes-queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { enterCode } from "./enter-code.server.ts";
import { isOpen } from "./poll.ts";
import { readCode } from "./poll-code.ts";
import { keyOfPoll } from "./poll-key.server.ts";
import { readForm } from "./read-form.server.ts";
import { findOpenPollOf } from "./polls-queries.server.ts";
import { voterCookie } from "./voter-cookie.server.ts";
import { pollWords } from "./words.server.ts";
import type { Route } from "./+types/poll-page.ts";
import "./polls.css";

/** A pupil who is signed in needs no code: the class's own poll opens at once. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db } = context.get(officeContext);
  const viewer = context.get(viewerContext);
  const language = context.get(languageContext);
  const ownClass = viewer && holdsRole(viewer, "student") ? await findOwnClass(db, viewer) : undefined;
  const poll = ownClass && (await findOpenPollOf(db, ownClass.id));
  if (poll && isOpen(poll, Date.now())) {
    const key = keyOfPoll(context.get(officeContext).serverKey, poll.id);
    throw redirect(`/${language}/poll/${poll.code}?key=${key}`);
  }
  const { setCookie } = voterCookie(request.headers);
  return data({ text: pollWords(language).phone }, { headers: { "set-cookie": setCookie } });
}

export async function action({ request, context }: Route.ActionArgs) {
  const language = context.get(languageContext);
  const { phone, slowed } = pollWords(language);
  const field = await readForm(request);
  const typed = field("code").slice(0, 20);
  const code = readCode(typed);
  if (!code) return data({ typed, error: phone.codeMissing }, { status: 400 });
  const { device, setCookie } = voterCookie(request.headers);
  const headers = new Headers({ "set-cookie": setCookie });
  const network = context.get(networkContext);
  const entered = await enterCode(context.get(officeContext).db, { code, device, network });
  switch (entered.outcome) {
    case "wrong":
      return data({ typed, error: phone.codeWrong }, { status: 400, headers });
    case "slowed":
      headers.set("retry-after", String(entered.seconds));
      return data({ typed, error: slowed(entered.seconds) }, { status: 429, headers });
    case "found": {
      const key = keyOfPoll(context.get(officeContext).serverKey, entered.poll.id);
      throw redirect(`/${language}/poll/${code}?key=${key}`, { status: 303, headers });
    }
  }
}

export function headers({ loaderHeaders, actionHeaders }: HeadersArgs) {
  return actionHeaders.has("set-cookie") ? actionHeaders : loaderHeaders;
}

export default function PollPage({ loaderData: { text }, actionData }: Route.ComponentProps) {
  const { typed, error } = actionData ?? {};
  return (
    <main data-page="poll" className="poll">
      <title>{`${text.title} · Senim`}</title>
      <h1>{text.enterHeading}</h1>
      <p>{text.enterLead}</p>
      <FormErrors heading={text.notEntered} errors={error ? { code: error } : undefined} />
      <Form method="post" noValidate className="form">
        <TextField
          name="code"
          label={text.code}
          error={error}
          defaultValue={typed}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          required
        />
        <Button>{text.goOn}</Button>
      </Form>
    </main>
  );
}
