import { useEffect, useRef } from "react";
import { usePageMessages } from "#app/i18n/messages.ts";
import { Button } from "#app/ui/button.tsx";
import { TimerControls } from "./timer-controls.tsx";
import type { Timer } from "./timer.ts";
import type { Presentation } from "./use-show.ts";

type Props = { timer: Timer | null; move: Presentation["move"]; onClose: () => void };

export function TimerPanel({ timer, move, onClose }: Props) {
  const { present: text } = usePageMessages();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} tabIndex={-1} className="presenter-panel" aria-label={text.timerTitle}>
      <h2>{text.timerTitle}</h2>
      <TimerControls timer={timer} move={move} />
      <Button type="button" kind="quiet" onClick={onClose}>
        {text.close}
      </Button>
    </section>
  );
}
