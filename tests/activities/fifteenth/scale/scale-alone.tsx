import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import { ChoiceList } from "#app/activities/parts/choice-list.tsx";
import { DoneForm } from "#app/activities/parts/done-form.tsx";
import { always, type Done } from "#app/activities/parts/done.ts";
import type { Scale } from "./scale.ts";

export const view = { View: ScaleView, isFinished: always } satisfies ActivityView<Scale, Done>;

function ScaleView({ block, answer, onAnswer }: BlockProps<Scale, Done>) {
  return (
    <>
      <ChoiceList
        name={`scale-${block.id}`}
        legend={block.asks}
        options={block.points}
        chosen={undefined}
        isSilent
        onChoose={() => onAnswer({ done: true })}
      />
      <DoneForm id={block.id} isDone={answer !== undefined} />
    </>
  );
}
