import { Form } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { useLogWords } from "./words.ts";

/** For an entry of a lesson that was not taught; behind a summary, because it ends the entry. */
export function LogWithdrawal({ action }: { action: string }) {
  const { form: text } = useLogWords();
  return (
    <details className="log-withdrawal">
      <summary>{text.withdraw}</summary>
      <Form method="post" action={action} className="stack">
        <p>{text.withdrawText}</p>
        <input type="hidden" name="withdraw" value="yes" />
        <p>
          <Button kind="plain">{text.withdrawNow}</Button>
        </p>
      </Form>
    </details>
  );
}
