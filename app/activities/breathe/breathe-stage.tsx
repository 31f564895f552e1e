import type { Pacer } from "./use-pacer.ts";

type Props = { pacer: Pick<Pacer, "phase" | "secondsLeft">; says: string; className?: string };

/** The word of the phase, and a circle that keeps it company. */
export function BreatheStage({ pacer: { phase, secondsLeft }, says, className = "" }: Props) {
  return (
    <div
      className={`breathe-stage ${className}`.trim()}
      data-phase={phase?.name ?? "rest"}
      data-seconds={phase?.seconds}
    >
      <svg viewBox="0 0 200 200" width="200" height="200" aria-hidden="true">
        <circle cx="100" cy="100" r="92" className="breathe-edge" />
        <circle cx="100" cy="100" r="92" className="breathe-circle" />
      </svg>
      <p className="breathe-word">
        <span role="status">{says}</span>
        {phase && <span className="breathe-count">{secondsLeft}</span>}
      </p>
    </div>
  );
}
