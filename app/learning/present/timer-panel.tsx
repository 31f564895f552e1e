import { PresenterPanel } from "./presenter-panel.tsx";
import { TimerControls } from "./timer-controls.tsx";
import type { Timer } from "./timer.ts";
import type { Presentation } from "./use-show.ts";
import { usePresentWords } from "./words.ts";

type Props = { timer: Timer | null; move: Presentation["move"]; onClose: () => void };

export function TimerPanel({ timer, move, onClose }: Props) {
  const text = usePresentWords();
  return (
    <PresenterPanel label={text.timerTitle} onClose={onClose}>
      <h2>{text.timerTitle}</h2>
      <TimerControls timer={timer} move={move} />
    </PresenterPanel>
  );
}
