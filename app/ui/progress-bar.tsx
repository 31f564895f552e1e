import { useId } from "react";

type ProgressBarProps = { label: string; value: number; max: number; tone?: "leaf" };

/** The label says in words what the bar shows: "Step 4 of 6". */
export function ProgressBar({ label, value, max, tone }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="progress-bar" data-tone={tone}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={max} />
    </div>
  );
}
