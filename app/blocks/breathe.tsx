import { useActivityMessages } from "#app/i18n/messages.ts";
import { Button } from "#app/ui/button.tsx";
import type { BlockProps } from "./block.ts";
import { BlockForm } from "./block-form.tsx";
import type { Breathe } from "./breathe.ts";
import type { Done } from "./done.ts";
import { Prose } from "./prose.tsx";
import { usePacer } from "./use-pacer.ts";

/** Starts when the learner starts it, pauses, and says each phase in words; the circle only keeps company. */
export function BreatheView({ block, answer, onAnswer }: BlockProps<Breathe, Done>) {
  const text = useActivityMessages();
  const pacer = usePacer(block, () => onAnswer({ done: true }));
  const says = pacer.phase ? text.phases[pacer.phase.name] : text.breatheReady;
  return (
    <div className="breathe">
      <h3>{block.title}</h3>
      <Prose html={block.html} />
      <div
        className="breathe-stage script-only"
        data-phase={pacer.phase?.name ?? "rest"}
        data-seconds={pacer.phase?.seconds}
      >
        <svg viewBox="0 0 200 200" width="200" height="200" aria-hidden="true">
          <circle cx="100" cy="100" r="92" className="breathe-edge" />
          <circle cx="100" cy="100" r="92" className="breathe-circle" />
        </svg>
        <p className="breathe-word">
          <span role="status">{says}</span>
          {pacer.phase && <span className="breathe-count">{pacer.secondsLeft}</span>}
        </p>
      </div>
      <div className="buttons script-only">
        <Button type="button" onClick={pacer.isRunning ? pacer.pause : pacer.start}>
          {pacer.isRunning ? text.pause : answer ? text.breatheAgain : text.startBreathing}
        </Button>
        {pacer.isRunning && <span className="soft">{text.round(pacer.round, block.rounds)}</span>}
      </div>
      <BlockForm id={block.id} onSubmit={() => onAnswer({ done: true })}>
        {answer ? (
          <p role="status">{text.breatheDone}</p>
        ) : (
          <Button kind="plain" name="done" value="yes">
            {text.breathedWithoutPacer}
          </Button>
        )}
      </BlockForm>
    </div>
  );
}
