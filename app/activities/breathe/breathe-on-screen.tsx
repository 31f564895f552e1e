import { useEffect, useEffectEvent } from "react";
import { useActivityWords, useScreenWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import { BreatheStage } from "./breathe-stage.tsx";
import { Prose } from "#app/activities/parts/prose.tsx";
import { usePacer } from "./use-pacer.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { Breathe } from "./breathe.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";

export const breatheOnScreen = {
  label: ({ title }) => title,
  beats: () => 2,
  beginsAnew: true,
  View: BreatheOnScreen,
} satisfies OnScreen<Breathe>;

/** First the exercise in words, then one big circle with the word of each phase; where motion is unwelcome, words alone. */
function BreatheOnScreen({ screen, beat, toBeat }: OnScreenProps<Breathe>) {
  const words = useActivityWords();
  const { title, html } = screen;
  if (beat > 0) return <Pacer breathe={screen} />;
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

function Pacer({ breathe }: { breathe: Breathe }) {
  const words = useActivityWords();
  const text = useScreenWords();
  const pacer = usePacer(breathe, nothing);
  // “Next” has started it.
  const begin = useEffectEvent(pacer.start);
  useEffect(() => begin(), []);
  return (
    <div className="os-pacer">
      <h2 className="visually-hidden">{breathe.title}</h2>
      <BreatheStage pacer={pacer} says={pacer.phase ? words.phases[pacer.phase.name] : text.breatheEnd} />
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
