import { useActivityWords, useBlockWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import { BlockForm } from "#app/activities/parts/block-form.tsx";
import { BreatheStage } from "./breathe-stage.tsx";
import type { Breathe } from "./breathe.ts";
import { always, type Done } from "#app/activities/parts/done.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import { usePacer } from "./use-pacer.ts";

export const view = {
  View: BreatheView,
  isFinished: always,
} satisfies ActivityView<Breathe, Done>;

/** Starts when the learner starts it, pauses, and says each phase in words; the circle only keeps company. */
function BreatheView({ block, answer, onAnswer }: BlockProps<Breathe, Done>) {
  const text = useActivityWords();
  const blocks = useBlockWords();
  const pacer = usePacer(block, () => onAnswer({ done: true }));
  const says = pacer.phase ? text.phases[pacer.phase.name] : text.breatheReady;
  return (
    <div className="breathe">
      <h3>{block.title}</h3>
      <Prose html={block.html} />
      <BreatheStage pacer={pacer} says={says} className="script-only" />
      <div className="buttons script-only">
        <Button type="button" onClick={pacer.isRunning ? pacer.pause : pacer.start}>
          {pacer.isRunning ? text.pause : answer ? text.breatheAgain : text.startBreathing}
        </Button>
        {pacer.isRunning && <span className="soft">{text.round(pacer.round, block.rounds)}</span>}
      </div>
      <BlockForm id={block.id} onSubmit={() => answer ?? onAnswer({ done: true })}>
        <p role="status">{answer && text.breatheDone}</p>
        {/* It stays when it is done, and keeps the focus. */}
        <Button kind="plain" name="done" value="yes" aria-disabled={answer !== undefined}>
          {answer ? blocks.doneAlready : text.breathedWithoutPacer}
        </Button>
      </BlockForm>
    </div>
  );
}
