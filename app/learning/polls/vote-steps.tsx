import { Form } from "react-router";
import { ChoiceList } from "#app/activities/parts/choice-list.tsx";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { VoteStep } from "./vote-step.ts";
import type { PollWords } from "./words.ts";

type Text = PollWords["phone"];
type Props = { text: Text; shown: VoteStep; language: string };

/** The forms are the browser's own: where the line is lost it sends the same paper again, and it counts once. */
export function VoteSteps({ text, shown, language }: Props) {
  switch (shown.step) {
    case "closed":
      return (
        <>
          <h1>{text.closedHeading}</h1>
          <p role="status">{shown.why}</p>
          <LinkButton kind="plain" to={`/${language}/poll`}>
            {text.otherCode}
          </LinkButton>
        </>
      );
    case "door":
      return (
        <>
          <h1>{text.title}</h1>
          <p className="poll-question">{shown.asks}</p>
          <p>{text.lead}</p>
          <FormErrors heading={text.notTaken} errors={shown.error ? { form: shown.error } : undefined} />
          <Notes notes={shown.notes} />
          <Form method="post" reloadDocument className="poll-paper">
            <p>{text.onePaper}</p>
            <Button>{text.take}</Button>
          </Form>
          {!shown.isPupil && <SignIn text={text} language={language} />}
        </>
      );
    case "none-left":
      return (
        <>
          <h1>{text.noneLeftHeading}</h1>
          <p>{text.noneLeft}</p>
          <SignIn text={text} language={language} />
        </>
      );
    case "had":
      return (
        <>
          <h1>{text.hadHeading}</h1>
          <p>{text.had}</p>
          {shown.isPupil && <p>{text.hadBySomebodyElse}</p>}
        </>
      );
    case "paper":
      return (
        <>
          <h1>{text.title}</h1>
          <FormErrors heading={text.notSent} errors={shown.error ? { form: shown.error } : undefined} />
          <Notes notes={shown.notes} />
          <Form method="post" reloadDocument className="poll-paper">
            <ChoiceList name="option" legend={shown.asks} options={shown.options} chosen={undefined} />
            <input type="hidden" name="paper" value={shown.paper} autoComplete="off" />
            <p>{text.stay}</p>
            <p className="soft">{text.once}</p>
            <Button>{text.send}</Button>
          </Form>
        </>
      );
    case "thanks":
      return (
        <>
          <h1>{text.title}</h1>
          <p className="poll-question">{shown.asks}</p>
          <Notice tone="leaf" role="status" title={text.thanksHeading}>
            <p>{text.thanks}</p>
          </Notice>
        </>
      );
  }
}

function Notes({ notes }: { notes: readonly string[] }) {
  return notes.map((note) => (
    <Notice key={note} tone="sun">
      <p>{note}</p>
    </Notice>
  ));
}

function SignIn({ text, language }: Omit<Props, "shown">) {
  return (
    <>
      <p>{text.whySignIn}</p>
      <LinkButton kind="plain" to={`/${language}/sign-in?to=/${language}/poll`}>
        {text.signIn}
      </LinkButton>
    </>
  );
}
