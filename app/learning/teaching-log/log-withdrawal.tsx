import { Form } from "react-router";
import { usePageMessages } from "#app/i18n/messages.ts";
import { Button } from "#app/ui/button.tsx";

/** For an entry of a lesson that was not taught; behind a summary, because it ends the entry. */
export function LogWithdrawal({ action }: { action: string }) {
  const { form: text } = usePageMessages().log;
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
