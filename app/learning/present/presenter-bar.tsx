import { useScreenWords } from "#app/activities/parts/words.ts";
import { useLessonWords } from "#app/learning/courses/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { Command } from "./keys.ts";
import type { PresentedStep, Screen } from "./screen.ts";
import type { Show } from "./showing.ts";
import { usePresentWords } from "./words.ts";

type Props = {
  steps: readonly PresentedStep[];
  screens: readonly Screen[];
  show: Show;
  /** The panel above the bar, if there is one. */
  open: "menu" | "timer" | undefined;
  obey: (command: Command) => void;
};

/** Small and quiet, at the foot: where the lesson is, and the same moves for a mouse or a finger. */
export function PresenterBar({ steps, screens, show, open, obey }: Props) {
  const lessons = useLessonWords();
  const { count } = useScreenWords();
  const text = usePresentWords();
  const now = screens[show.at]?.step ?? 0;
  return (
    <div className="presenter-bar">
      <div className="presenter-ways">
        <Button type="button" kind="plain" aria-disabled={show.at === 0} onClick={() => obey("back")}>
          <Icon name="back" />
          <span>{lessons.back}</span>
        </Button>
        <Button
          type="button"
          aria-disabled={show.at === screens.length - 1 || undefined}
          onClick={() => obey("next")}
        >
          <span>{lessons.next}</span>
          <Icon name="next" />
        </Button>
      </div>
      <div className="presenter-progress">
        <div className="presenter-steps" aria-hidden="true">
          {steps.map(({ id }, index) => {
            const own = screens.flatMap((screen, at) => (screen.step === index ? [at] : []));
            const first = own[0] ?? 0;
            return (
              <progress
                key={id}
                max={own.length}
                value={Math.max(0, Math.min(own.length, show.at - first + 1))}
              />
            );
          })}
        </div>
        <span aria-label={lessons.stepOf(now + 1, steps.length)} role="img">
          {count(now + 1, steps.length)}
        </span>
      </div>
      <div className="presenter-tools">
        <Button
          type="button"
          kind="quiet"
          className="presenter-more"
          aria-expanded={open === "timer"}
          onClick={() => obey("timer")}
        >
          {text.timer}
        </Button>
        <Button type="button" kind="quiet" onClick={() => obey("notes")} className="presenter-more">
          {text.notes}
        </Button>
        <Button type="button" kind="quiet" aria-expanded={open === "menu"} onClick={() => obey("menu")}>
          {text.menu}
        </Button>
      </div>
    </div>
  );
}
