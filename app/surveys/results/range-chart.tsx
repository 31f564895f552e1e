import type { RangeMarks } from "./charts.server.ts";

type Props = { marks: RangeMarks; ticks: readonly number[] };

/** The interval first, the point on it, the earlier wave as an upright line. The figures stand beside it. */
export function RangeChart({ marks: { value, low, width, earlier }, ticks }: Props) {
  return (
    <svg className="range-chart" width="100%" height="28" aria-hidden="true" focusable="false">
      <rect y="4" width="100%" height="20" rx="6" fill="var(--chart-track)" />
      {ticks.slice(1, -1).map((tick) => (
        <line
          key={tick}
          x1={`${tick}%`}
          x2={`${tick}%`}
          y1="4"
          y2="24"
          stroke="var(--card)"
          strokeWidth="1.5"
        />
      ))}
      <rect
        x={`${low}%`}
        y="6"
        width={`${Math.max(width, 1.5)}%`}
        height="16"
        rx="4"
        fill="var(--chart-interval)"
      />
      {earlier !== null && (
        <line x1={`${earlier}%`} x2={`${earlier}%`} y1="2" y2="26" stroke="var(--ink)" strokeWidth="2" />
      )}
      <circle
        cx={`${value}%`}
        cy="14"
        r="4.5"
        fill="var(--chart-good-3)"
        stroke="var(--card)"
        strokeWidth="1.5"
      />
    </svg>
  );
}
