import { Form, Link } from "react-router";
import type { FieldErrors } from "#app/forms/field-errors.ts";
import { FormErrors } from "#app/forms/form-errors.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TickBox } from "#app/ui/tick-box.tsx";
import type { DeskText } from "#app/surveys/desk/words.server.ts";
import { shown, ticked } from "./way-names.ts";

type Props = {
  ways: readonly { id: string; name: string; what: string; made: string; isTicked: boolean }[];
  errors: FieldErrors | undefined;
  back: string;
  words: DeskText["newWays"];
};

/** Whoever gives their word reads every name of those for whom they give it. */
export function ConfirmNewWays({ ways, errors, back, words }: Props) {
  const { confirm } = words;
  return (
    <Form method="post" className="form stack">
      <FormErrors heading={confirm.notSaid} errors={errors} />
      <Notice tone="sun" role="status" title={confirm.title}>
        <p>{confirm.text}</p>
      </Notice>
      {ways.map(({ id }) => (
        <input key={id} type="hidden" name={shown + id} />
      ))}
      <ul className="ways-to-confirm">
        {ways.map(({ id, name, what, made, isTicked }) => (
          <li key={id}>
            <TickBox name={ticked + id} isTicked={isTicked}>
              <strong>{name}</strong>
              <span className="soft small">{`${what}, ${made}`}</span>
            </TickBox>
          </li>
        ))}
      </ul>
      <div className="stack" data-gap="small">
        {errors?.seen && (
          <p className="field-error" id="seen-error">
            {errors.seen}
          </p>
        )}
        <label className="choice">
          <input
            type="checkbox"
            id="seen"
            name="seen"
            value="yes"
            aria-invalid={errors?.seen ? true : undefined}
            aria-describedby={errors?.seen && "seen-error"}
          />
          <span>{confirm.seen}</span>
        </label>
      </div>
      <p className="buttons">
        <Button name="do" value="say">
          {confirm.say}
        </Button>
        <Link to={back}>{confirm.back}</Link>
      </p>
    </Form>
  );
}
