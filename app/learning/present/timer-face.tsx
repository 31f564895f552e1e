import { isOver, sayClock, shownSeconds, type Timer } from "./timer.ts";
import { useNow } from "./use-now.ts";
import { usePresentWords } from "./words.ts";

/** Digits that stand still but for their counting: no flash and no sound, at the end either. */
export function TimerFace({ timer }: { timer: Timer }) {
  const text = usePresentWords();
  const now = useNow();
  if (now === undefined) return null;
  const label = timer.direction === "up" ? text.timePassed : text.timeLeft;
  return (
    <span className="timer-face" data-stands={timer.since === null || undefined}>
      <span role="timer" aria-label={label}>
        {sayClock(shownSeconds(timer, now))}
      </span>
      <span role="status">{isOver(timer, now) && text.timeIsUp}</span>
    </span>
  );
}
