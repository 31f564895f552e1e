import { useScreenWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import { pauseTimer, resumeTimer, startTimer, type Timer } from "./timer.ts";
import type { Presentation } from "./use-show.ts";
import { usePresentWords } from "./words.ts";

const minutes = [1, 2, 3, 5, 10];

type Props = { timer: Timer | null; move: Presentation["move"] };

/** How long, or counting up; then pause, go on, put away. */
export function TimerControls({ timer, move }: Props) {
  const { resume } = useScreenWords();
  const text = usePresentWords();
  const set = (change: (now: number) => Timer | null) => () =>
    move((before, now) => ({ ...before, timer: change(now) }));
  return (
    <div className="buttons timer-controls">
      {timer && (
        <>
          <Button
            type="button"
            onClick={set((now) => (timer.since === null ? resumeTimer(timer, now) : pauseTimer(timer, now)))}
          >
            {timer.since === null ? resume : text.pause}
          </Button>
          <Button type="button" kind="plain" onClick={set(() => null)}>
            {text.stop}
          </Button>
        </>
      )}
      {!timer && (
        <>
          {minutes.map((length) => (
            <Button
              key={length}
              type="button"
              kind="plain"
              onClick={set((now) => startTimer(length * 60, "down", now))}
            >
              {text.timerMinutes(length)}
            </Button>
          ))}
          <Button type="button" kind="plain" onClick={set((now) => startTimer(0, "up", now))}>
            {text.countUp}
          </Button>
        </>
      )}
    </div>
  );
}
