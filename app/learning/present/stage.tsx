import type { PhonePoll } from "#app/activities/parts/ballot.ts";
import { useLessonWords } from "#app/learning/courses/words.ts";
import type { PresentedLesson } from "./load-presentation.server.ts";
import { ScreenView } from "./screen-view.tsx";
import { decide, decisionOn, toBeat } from "./showing.ts";
import { useFittingType } from "./use-fitting-type.ts";
import type { Presentation } from "./use-show.ts";
import { usePresentWords } from "./words.ts";

type Props = { presented: PresentedLesson; presentation: Presentation; renderPhones: PhonePoll };

/** The screen that is on now, in the largest type that it fits in. */
export function Stage({ presented, presentation, renderPhones }: Props) {
  const lessons = useLessonWords();
  const text = usePresentWords();
  const { stage, content } = useFittingType();
  const { steps, screens } = presented;
  const { show, move } = presentation;
  const screen = screens[show.at];
  const step = screen && steps[screen.step];
  if (!screen || !step) return null;
  const ofStep = screens.filter((one) => one.step === screen.step);
  const block = screen.content.kind === "block" ? screen.content.block.block : "";
  return (
    <div className="stage" ref={stage} data-screen={screen.id} data-content={screen.content.kind}>
      <p role="status" className="visually-hidden">
        {lessons.stepOf(screen.step + 1, steps.length)}: {step.title}.{" "}
        {text.screenOf(ofStep.indexOf(screen) + 1, ofStep.length)}
      </p>
      <div className="stage-content" ref={content}>
        <ScreenView
          // What a screen keeps for itself (a pacer, the last move) begins anew with the next one.
          key={screen.id}
          presented={presented}
          screen={screen}
          beat={show.beat}
          renderPhones={renderPhones}
          decision={decisionOn(show, block)}
          decide={(change) => move((before) => decide(before, block, change))}
          toBeat={(beat) => move((before, now) => toBeat(before, screens, beat, now))}
        />
      </div>
    </div>
  );
}
