import { useEffect, useEffectEvent } from "react";
import { useActivityMessages, usePageMessages } from "#app/i18n/messages.ts";
import { Button } from "#app/ui/button.tsx";
import { Prose } from "../prose.tsx";
import { usePacer } from "../use-pacer.ts";
import type { OnScreenProps } from "./block-screen.ts";
import { ScreenHead } from "./screen-head.tsx";

/** First the exercise in words, then one big circle with the word of each phase; where motion is unwelcome, words alone. */
export function BreatheOnScreen({ screen, beat, toBeat }: OnScreenProps<"breathe">) {
  const words = useActivityMessages();
  const { title, html } = screen.breathe;
  if (beat > 0) return <Pacer breathe={screen.breathe} />;
  return (
    <>
      <ScreenHead>{title}</ScreenHead>
      <Prose html={html} />
      <Button type="button" className="os-button" onClick={() => toBeat(1)}>
        {words.startBreathing}
      </Button>
    </>
  );
}

function Pacer({ breathe }: { breathe: OnScreenProps<"breathe">["screen"]["breathe"] }) {
  const words = useActivityMessages();
  const { present: text } = usePageMessages();
  const pacer = usePacer(breathe, nothing);
  // “Next” has started it.
  const begin = useEffectEvent(pacer.start);
  useEffect(() => begin(), []);
  return (
    <div className="os-pacer">
      <h2 className="visually-hidden">{breathe.title}</h2>
      <div
        className="breathe-stage"
        data-phase={pacer.phase?.name ?? "rest"}
        data-seconds={pacer.phase?.seconds}
      >
        <svg viewBox="0 0 200 200" width="200" height="200" aria-hidden="true">
          <circle cx="100" cy="100" r="92" className="breathe-edge" />
          <circle cx="100" cy="100" r="92" className="breathe-circle" />
        </svg>
        <p className="breathe-word">
          <span role="status">{pacer.phase ? words.phases[pacer.phase.name] : text.breatheEnd}</span>
          {pacer.phase && <span className="breathe-count">{pacer.secondsLeft}</span>}
        </p>
      </div>
      <div className="os-pacer-words">
        <Prose html={breathe.html} />
      </div>
      <p className="os-pacer-ways">
        <Button type="button" kind="plain" onClick={pacer.isRunning ? pacer.pause : pacer.start}>
          {pacer.isRunning ? words.pause : pacer.phase ? text.resume : words.breatheAgain}
        </Button>
        {pacer.phase && <span className="os-hint">{words.round(pacer.round, breathe.rounds)}</span>}
      </p>
    </div>
  );
}

/** A class's breathing is noted nowhere. */
function nothing(): void {}
