import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import { Form, useSubmit } from "react-router";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { TextField } from "#app/forms/text-field.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { tabStorage } from "./open-visit.ts";
import { readSlip } from "./place.ts";
import type { SurveyWords } from "./survey-text.ts";
import { UnsafeNotice } from "./unsafe-notice.tsx";
import { unsafeReason } from "./unsafe-reason.ts";

type Slip = { wave: string; error: string | undefined };
type Props = { text: SurveyWords; isShared: boolean; signIn: string; slip: Slip };

/** Nobody is signed in: by name, or by a slip without one. On a shared computer, the page for the next person. */
export function SurveyEntrance({ text, isShared, signIn, slip }: Props) {
  const { entrance } = text;
  return (
    <Entrance text={text} kind={isShared ? "shared" : "own"}>
      <div className="stack">
        <p className="soft">{isShared && text.title}</p>
        <h1>{isShared ? entrance.whoseTurn : text.title}</h1>
        <p>{entrance.why}</p>
        <p className="buttons">
          <LinkButton to={signIn}>{entrance.signIn}</LinkButton>
          {isShared && <span className="soft">{entrance.card}</span>}
        </p>
      </div>
      <SlipForm text={text} {...slip} />
    </Entrance>
  );
}

/** Somebody is signed in whom the survey does not ask, as a teacher who sets up the computers. */
export function HandOver({ text, slip }: Pick<Props, "text" | "slip">) {
  return (
    <Entrance text={text} kind="hand-over">
      <div className="stack">
        <h1>{text.handOver.title}</h1>
        <p>{text.handOver.text}</p>
        <LeaveForm>{text.handOver.button}</LeaveForm>
      </div>
      <SlipForm text={text} {...slip} />
    </Entrance>
  );
}

type EntranceProps = { text: SurveyWords; kind: "shared" | "own" | "hand-over"; children: ReactNode };

/** No slip is typed and nobody signs in where the answers could not be anonymous anyway. */
function Entrance({ text, kind, children }: EntranceProps) {
  const unsafe = useSyncExternalStore(
    never,
    () => unsafeReason(globalThis),
    () => undefined,
  );
  return (
    <main data-page="survey" className="survey survey-entrance" data-entrance={kind}>
      <title>{`${text.title} · Senim`}</title>
      {unsafe ? <UnsafeNotice why={unsafe} text={text} /> : children}
    </main>
  );
}

function SlipForm({ text: { entrance }, wave, error }: Slip & { text: SurveyWords }) {
  const submit = useSubmit();
  useEffect(() => {
    // After a reload in the middle of the questions nobody types it again.
    const slip = readSlip(tabStorage(), wave);
    if (slip !== undefined) void submit({ slip }, { method: "post" });
  }, [wave, submit]);
  return (
    <section className="panel" aria-labelledby="by-slip">
      <h2 id="by-slip">{entrance.slipTitle}</h2>
      <p>{entrance.slipText}</p>
      <FormErrors heading={entrance.notYet} errors={error === undefined ? undefined : { slip: error }} />
      <Form method="post" noValidate className="form" autoComplete="off">
        <TextField
          name="slip"
          label={entrance.slip}
          hint={entrance.slipHint}
          error={error}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={40}
          required
        />
        <Button kind="plain">{entrance.open}</Button>
      </Form>
    </section>
  );
}

/** What a browser can do does not change while a page is open. */
function never(): () => void {
  return () => {};
}
