import { Form, useLocation } from "react-router";
import { keepWanted } from "#app/accounts/return-address.ts";
import { useAccountWords } from "#app/accounts/words.ts";
import type { FieldErrors } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { TextField } from "#app/forms/text-field.tsx";
import { useFrameWords } from "#app/i18n/words.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import type { NamedPupil } from "#app/school/classes/pupil.ts";

export function ClosedComputer() {
  const { messages, language, wanted } = useText();
  return (
    <>
      <h1>{messages.closedHeading}</h1>
      <p>{messages.closed}</p>
      <ol>
        {messages.howToOpen.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <LinkButton to={`/${language}/sign-in${wanted}`}>{messages.toSignIn}</LinkButton>
      </p>
    </>
  );
}

type NamesProps = { className: string; pupils: readonly NamedPupil[] };

export function NameGrid({ className, pupils }: NamesProps) {
  const { messages, language, search, wanted } = useText();
  return (
    <>
      <div className="page-title">
        <p>{messages.classLabel(className)}</p>
        <h1>{messages.heading}</h1>
        <p>{messages.tapName}</p>
      </div>
      <ul className="name-grid">
        {pupils.map(({ accountId, name }) => (
          <li key={accountId}>
            <LinkButton
              kind="plain"
              to={`?${new URLSearchParams([...new URLSearchParams(search), ["pupil", accountId]])}`}
            >
              {name}
            </LinkButton>
          </li>
        ))}
      </ul>
      <Form method="post" action={`/${language}/close-computer`} reloadDocument className="buttons">
        <LinkButton kind="plain" size="small" to={`/${language}/sign-in${wanted}`}>
          {messages.withPassword}
        </LinkButton>
        <Button kind="plain" size="small">
          {messages.close}
        </Button>
      </Form>
    </>
  );
}

type CodeProps = { pupil: NamedPupil; errors: FieldErrors | undefined };

export function CodeForm({ pupil, errors }: CodeProps) {
  const { messages, language, wanted } = useText();
  return (
    <>
      <h1>{messages.hello(pupil.name)}</h1>
      <FormErrors heading={messages.notSignedIn} errors={errors} />
      <Form method="post" noValidate className="form">
        <input type="hidden" name="pupil" value={pupil.accountId} />
        <TextField
          name="code"
          label={messages.code}
          hint={messages.codeHint}
          error={errors?.code}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={20}
          required
        />
        <Button>{messages.submit}</Button>
      </Form>
      <p>
        <LinkButton kind="plain" to={`/${language}/class-sign-in${wanted}`}>
          {messages.notMe}
        </LinkButton>
      </p>
    </>
  );
}

function useText() {
  const shell = useFrameWords();
  const accounts = useAccountWords();
  const { search } = useLocation();
  return { messages: accounts.classSignIn, language: shell.language, search, wanted: keepWanted(search) };
}
