import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import { ChoiceList } from "#app/activities/parts/choice-list.tsx";
import { DoneForm } from "#app/activities/parts/done-form.tsx";
import { always, type Done } from "#app/activities/parts/done.ts";
import { useActivityWords } from "#app/activities/parts/words.ts";
import type { Poll } from "./poll.ts";

export const view = {
  View: PollView,
  isFinished: always,
} satisfies ActivityView<Poll, Done>;

/** Taken alone. The radios stand outside the form: what is sent says that a choice was made, never which. */
function PollView({ block, answer, onAnswer }: BlockProps<Poll, Done>) {
  const text = useActivityWords();
  return (
    <div className="poll-block">
      <ChoiceList
        name={`poll-${block.id}`}
        legend={block.asks}
        options={block.options}
        chosen={undefined}
        isSilent
        onChoose={answer ? undefined : () => onAnswer({ done: true })}
      />
      <p className="soft">{text.pollAlone}</p>
      <p role="status" className="soft script-only not-on-paper">
        {answer && text.pollDone}
      </p>
      <DoneForm id={block.id} isDone={answer !== undefined} />
    </div>
  );
}
