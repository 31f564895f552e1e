import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/messages.ts";
import { Button } from "#app/ui/button.tsx";
import type { BlockProps } from "./block.ts";
import { BlockForm } from "./block-form.tsx";
import type { Done } from "./done.ts";
import type { Exit } from "./exit.ts";

type Props = BlockProps<Exit, Done> & { helpers: ReactNode };

/** The radios stand outside the form: what is sent says that a choice was made, never which. */
export function ExitView({ block, answer, onAnswer, helpers }: Props) {
  const { blocks: text } = useMessages();
  return (
    <div className="exit">
      <fieldset className="choices" data-silent>
        <legend>{block.asks}</legend>
        {block.options.map(({ id, says, adult }) => (
          <label key={id} className="choice">
            <input
              type="radio"
              name={`exit-${block.id}`}
              value={id}
              data-adult={adult || undefined}
              autoComplete="off"
              onChange={answer ? undefined : () => onAnswer({ done: true })}
            />
            <span>{says}</span>
          </label>
        ))}
      </fieldset>
      <div role="status" className="exit-adult">
        <div className="feedback sun">
          <p className="feedback-title">{text.whoToGoTo}</p>
          <p>{text.nothingWasSent}</p>
          {helpers}
        </div>
      </div>
      <p className="soft">{text.choiceStaysWithYou}</p>
      <div className="no-script-only">
        <BlockForm id={block.id} onSubmit={() => onAnswer({ done: true })}>
          <Button name="done" value="yes">
            {answer ? text.doneAlready : text.done}
          </Button>
        </BlockForm>
      </div>
    </div>
  );
}
