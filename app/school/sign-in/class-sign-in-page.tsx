import { data, redirectDocument, type HeadersArgs } from "react-router";
import { z } from "zod";
import { classCookie, sessionCookie } from "#app/accounts/cookies.server.ts";
import { Entrance } from "#app/accounts/entrance.tsx";
import { keepWanted, returnAddress } from "#app/accounts/return-address.ts";
import { accountWords } from "#app/accounts/words.server.ts";
import { useAccountWords } from "#app/accounts/words.ts";
import type { AccountWords } from "#app/accounts/words.ts";
import { parseForm } from "#app/forms/parse-form.ts";
import { languageContext, officeContext, viewerContext } from "#app/request-context.ts";
import { findPupil, listPupils } from "#app/school/classes/classes-queries.server.ts";
import { ClosedComputer, CodeForm, NameGrid } from "./class-sign-in.tsx";
import { findOpenComputer } from "./open-class-computer.server.ts";
import { firstNames } from "#app/school/classes/pupil.ts";
import { className } from "#app/school/classes/school-class.ts";
import { signInWithCode } from "./sign-in-with-code.server.ts";
import type { Route } from "./+types/class-sign-in-page.ts";

/** Who is still signed in here is of no matter: the next child always sees the names, never the last child's page. */
export async function loader({ request, url, context }: Route.LoaderArgs) {
  const { db } = context.get(officeContext);
  const opening = await findOpenComputer(db, classCookie.read(request.headers));
  if (!opening) return { step: "closed" } as const;
  const pupils = firstNames(await listPupils(db, opening.schoolClass), context.get(languageContext));
  const chosen = url.searchParams.get("pupil");
  if (chosen === null) return { step: "names", className: className(opening.schoolClass), pupils } as const;
  const pupil = pupils.find(({ accountId }) => accountId === chosen);
  if (!pupil) throw data(null, { status: 404 });
  return { step: "code", pupil } as const;
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const { db } = context.get(officeContext);
  const language = context.get(languageContext);
  const messages = accountWords(language).classSignIn;
  const { values, errors } = await parseForm(request, codeForm(messages), ["code"]);
  const opening = await findOpenComputer(db, classCookie.read(request.headers));
  if (!opening) {
    return redirectDocument(`/${language}/class-sign-in${keepWanted(url.search)}`, { status: 303 });
  }
  if (errors) return data({ errors }, { status: 400 });
  const pupil = await findPupil(db, opening.schoolClass, values.pupil);
  if (!pupil) throw data(null, { status: 404 });

  const result = await signInWithCode(context.get(officeContext), {
    opening,
    pupil,
    code: values.code,
    oldSessionId: context.get(viewerContext)?.sessionId,
  });
  switch (result.outcome) {
    case "wrong":
      return data({ errors: { code: messages.wrong } }, { status: 400 });
    case "slowed": {
      const { seconds } = result;
      const retry = { "retry-after": String(seconds) };
      return data({ errors: { code: messages.slowed(seconds) } }, { status: 429, headers: retry });
    }
    case "signed-in": {
      const headers = { "set-cookie": sessionCookie.write(result.token) };
      const address = returnAddress(url.searchParams.get("to"), result.language);
      return redirectDocument(address, { status: 303, headers });
    }
  }
}

export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export default function ClassSignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const messages = useAccountWords().classSignIn;
  return (
    <Entrance page="class-sign-in" title={messages.title}>
      {loaderData.step === "closed" && <ClosedComputer />}
      {loaderData.step === "names" && <NameGrid {...loaderData} />}
      {loaderData.step === "code" && <CodeForm pupil={loaderData.pupil} errors={actionData?.errors} />}
    </Entrance>
  );
}

function codeForm(messages: AccountWords["classSignIn"]) {
  return z.object({
    pupil: z.string(messages.wrong).min(1, messages.wrong).max(100, messages.wrong),
    code: z.string(messages.codeMissing).trim().min(1, messages.codeMissing).max(20, messages.wrong),
  });
}
