import { useEffect, useEffectEvent, useState } from "react";
import { phasesOf, type Breathe, type Phase } from "./breathe.ts";

export type Pacer = {
  isRunning: boolean;
  /** Undefined before the first breath and after the last. */
  phase: Phase | undefined;
  secondsLeft: number;
  /** From 1. */
  round: number;
  start: () => void;
  pause: () => void;
};

/** Counts the seconds of a breathing exercise; calls `onFinished` after its last breath. */
export function usePacer(block: Breathe, onFinished: () => void): Pacer {
  const [second, setSecond] = useState(-1);
  const [isRunning, setRunning] = useState(false);
  const phases = phasesOf(block);
  const roundLength = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  const total = roundLength * block.rounds;
  const finish = useEffectEvent(onFinished);

  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => {
      if (second + 1 < total) return setSecond(second + 1);
      setRunning(false);
      setSecond(-1);
      finish();
    }, 1000);
    return () => clearTimeout(timer);
  }, [isRunning, second, total]);

  let passed = second % roundLength;
  const phase =
    second < 0 ? undefined : phases.find(({ seconds }) => passed < seconds || ((passed -= seconds), false));
  return {
    isRunning,
    phase,
    secondsLeft: phase ? phase.seconds - passed : 0,
    round: Math.floor(Math.max(second, 0) / roundLength) + 1,
    start: () => {
      setRunning(true);
      if (second < 0) setSecond(0);
    },
    pause: () => setRunning(false),
  };
}
