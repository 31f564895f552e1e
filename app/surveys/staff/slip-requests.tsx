import { Form } from "react-router";
import type { FieldErrors } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { Button } from "#app/ui/button.tsx";
import type { ShownSlips } from "./show-slips.server.ts";
import type { DeskText } from "#app/surveys/desk/words.server.ts";

type Props = Pick<ShownSlips, "requests"> & {
  errors: FieldErrors | undefined;
  words: DeskText["slipsPage"];
};

/** Who asked for more slips than there are people without an account; the other one answers here. */
export function SlipRequests({ requests, errors, words }: Props) {
  if (requests.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="slip-requests">
      <h2 id="slip-requests">{words.requests}</h2>
      <FormErrors heading={words.notAnswered} errors={errors?.answer ? { form: errors.answer } : undefined} />
      <div className="stack">
        {requests.map(({ id, says, state, mayAnswer }) => (
          <div key={id} className="panel">
            <p>{says}</p>
            <p className="soft">{words.requestStates[state]}</p>
            {mayAnswer && (
              <Form method="post" className="buttons">
                <input type="hidden" name="do" value="answer" />
                <input type="hidden" name="request" value={id} />
                <Button name="answer" value="yes">
                  {words.yes}
                </Button>
                <Button kind="plain" name="answer" value="no">
                  {words.no}
                </Button>
              </Form>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
