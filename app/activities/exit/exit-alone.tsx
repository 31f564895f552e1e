import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import { DoneForm } from "#app/activities/parts/done-form.tsx";
import { always, type Done } from "#app/activities/parts/done.ts";
import { useBlockWords } from "#app/activities/parts/words.ts";
import type { Exit } from "./exit.ts";

export const view = {
  View: ExitView,
  isFinished: always,
} satisfies ActivityView<Exit, Done>;

type Props = BlockProps<Exit, Done>;

/** The radios stand outside the form: what is sent says that a choice was made, never which. */
function ExitView({ block, answer, onAnswer, helpers }: Props) {
  const text = useBlockWords();
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
      <DoneForm id={block.id} isDone={answer !== undefined} />
    </div>
  );
}
