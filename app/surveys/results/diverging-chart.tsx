import type { DivergingBar } from "./charts.server.ts";

/** Good answers to the right of the line, the others to the left, darker towards the ends. The figures stand beside it. */
export function DivergingChart({ bar: { middle, pieces } }: { bar: DivergingBar }) {
  return (
    <svg className="diverging-chart" width="100%" height="28" aria-hidden="true" focusable="false">
      {pieces.map(({ x, width, shade, isGood, label }) => (
        <g key={x}>
          <rect
            x={`${x}%`}
            y="2"
            width={`${width}%`}
            height="24"
            fill={`var(--chart-${isGood ? "good" : "bad"}-${shade})`}
            stroke="var(--card)"
            strokeWidth="1.5"
          />
          {label !== null && (
            <text
              x={`${x + width / 2}%`}
              y="18.5"
              textAnchor="middle"
              fontSize="12.5"
              fontWeight="640"
              fill={`var(--on-chart-${isGood ? "good" : "bad"}-${shade})`}
            >
              {label}
            </text>
          )}
        </g>
      ))}
      <line x1={`${middle}%`} x2={`${middle}%`} y1="0" y2="28" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}
