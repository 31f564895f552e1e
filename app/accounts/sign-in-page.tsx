import { data, Form, Link, redirect, redirectDocument, useLocation, type HeadersArgs } from "react-router";
import { z } from "zod";
import { isLanguageSwitch } from "#app/i18n/remember-language.server.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { parseForm } from "#app/forms/parse-form.ts";
import { TextField } from "#app/forms/text-field.tsx";
import { useFrameWords } from "#app/i18n/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { languageContext, networkContext, officeContext, viewerContext } from "#app/request-context.ts";
import { classCookie, deviceCookie, sessionCookie } from "./cookies.server.ts";
import { Entrance } from "./entrance.tsx";
import { keepWanted, returnAddress } from "./return-address.ts";
import { signIn } from "./sign-in.server.ts";
import { accountWords } from "./words.server.ts";
import { useAccountWords } from "./words.ts";
import type { AccountWords } from "./words.ts";
import type { Route } from "./+types/sign-in-page.ts";

export function loader({ request, url, context }: Route.LoaderArgs) {
  const viewer = context.get(viewerContext);
  if (viewer) throw redirect(returnAddress(url.searchParams.get("to"), viewer.language));
  return {
    isClassComputer: classCookie.read(request.headers) !== undefined,
    isLanguageChosen: isLanguageSwitch(request, url),
  };
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const messages = accountWords(context.get(languageContext)).signIn;
  const { values, errors, typed } = await parseForm(request, signInForm(messages), ["password"]);
  if (errors) return data({ errors, typed }, { status: 400 });

  const result = await signIn(context.get(officeContext), {
    ...values,
    network: context.get(networkContext),
    device: deviceCookie.read(request.headers),
    oldSessionId: context.get(viewerContext)?.sessionId,
  });
  switch (result.outcome) {
    case "wrong":
      return data({ errors: { form: messages.wrong }, typed }, { status: 400 });
    case "slowed":
      return later(429, messages.slowed(result.seconds), result.seconds);
    case "busy":
      return later(503, messages.busy, 5);
    case "signed-in": {
      const headers = new Headers();
      headers.append("set-cookie", sessionCookie.write(result.token));
      headers.append("set-cookie", deviceCookie.write(result.device));
      // A whole new document: the messages in the browser are those of the page, the account may have another language.
      const language = values.chosen ? context.get(languageContext) : result.language;
      const address = returnAddress(url.searchParams.get("to"), language);
      return redirectDocument(address, { status: 303, headers });
    }
  }

  function later(status: number, message: string, seconds: number) {
    return data(
      { errors: { form: message }, typed },
      { status, headers: { "retry-after": String(seconds) } },
    );
  }
}

export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const shell = useFrameWords();
  const accounts = useAccountWords();
  const messages = accounts.signIn;
  const { errors, typed } = actionData ?? {};
  const wanted = keepWanted(useLocation().search);
  return (
    <Entrance page="sign-in" title={messages.title}>
      <h1>{messages.heading}</h1>
      {loaderData.isClassComputer && (
        <p>
          <Link to={`/${shell.language}/class-sign-in${wanted}`}>{messages.backToClass}</Link>
        </p>
      )}
      <FormErrors heading={messages.notSignedIn} errors={errors} />
      <Form method="post" noValidate className="form">
        {/* Whoever has just switched the language here wants it, whatever their account has. */}
        {(loaderData.isLanguageChosen || typed?.chosen) && <input type="hidden" name="chosen" value="yes" />}
        <TextField
          name="username"
          label={messages.username}
          error={errors && "username" in errors ? errors.username : undefined}
          defaultValue={typed?.username}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={200}
          required
        />
        <TextField
          name="password"
          label={messages.password}
          error={errors && "password" in errors ? errors.password : undefined}
          type="password"
          autoComplete="current-password"
          maxLength={1000}
          required
        />
        <Button>{messages.submit}</Button>
      </Form>
      <Panel>
        <h2>{messages.otherWays}</h2>
        <p>{messages.withCard}</p>
        <p>{messages.onClassComputer}</p>
        <p>{messages.forgotten}</p>
      </Panel>
    </Entrance>
  );
}

function signInForm(messages: AccountWords["signIn"]) {
  return z.object({
    username: z
      .string(messages.usernameMissing)
      .trim()
      .min(1, messages.usernameMissing)
      .max(200, messages.wrong),
    chosen: z.literal("yes").optional().catch(undefined),
    password: z.string(messages.passwordMissing).min(1, messages.passwordMissing).max(1000, messages.wrong),
  });
}
