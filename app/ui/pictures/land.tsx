type At = { x: number; y: number; size?: number };

export function Sun({ x, y, size = 30 }: At) {
  return (
    <>
      <circle cx={x} cy={y} r={size * 1.9} fill="var(--halo)" opacity=".55" />
      <circle cx={x} cy={y} r={size * 1.42} fill="var(--halo)" />
      <circle cx={x} cy={y} r={size} fill="var(--sun)" />
    </>
  );
}

export function Mountains() {
  return (
    <>
      <path d="M0 190 62 112l30 34 44-62 58 74 34-40 50 56 40-30 52 50 50-44v90H0z" fill="var(--peak)" />
      <path
        d="M136 84 117.5 110l10-3 8 8 9-9 11.9 4zM62 112 50.1 127l7-1 6 6 6-7 6.1 2zM228 118 216.1 132l8-1 6 6 6-6 4.4 1z"
        fill="var(--snow)"
      />
    </>
  );
}

export function Hills({ base = 300 }: { base?: number }) {
  return (
    <>
      <path
        d={`M0 ${base - 104}Q90 ${base - 152} 190 ${base - 108}T420 ${base - 120}V${base}H0z`}
        fill="var(--hill-far)"
      />
      <path
        d={`M0 ${base - 62}Q120 ${base - 118} 250 ${base - 72}T420 ${base - 84}V${base}H0z`}
        fill="var(--hill)"
      />
    </>
  );
}

export function Meadow({ base = 300 }: { base?: number }) {
  return (
    <path
      d={`M0 ${base - 34}Q110 ${base - 64} 230 ${base - 44}T420 ${base - 52}V${base}H0z`}
      fill="var(--hill-near)"
    />
  );
}

export function Poplar({ x, y, size = 60 }: At) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 60})`}>
      <path d="M-1.5 0v-16h3V0z" fill="var(--trunk)" />
      <path d="M0-60C9-46 10-26 0-10C-10-26-9-46 0-60Z" fill="var(--crown)" />
      <path d="M0-60C9-46 10-26 0-10z" fill="var(--crown-deep)" opacity=".5" />
    </g>
  );
}

export function AppleTree({ x, y, size = 80 }: At) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 80})`}>
      <path
        d="M-4 0Q-2-14-3-34H3Q2-14 5 0zM-2-24l-11-10M2-28l10-8"
        fill="var(--trunk)"
        stroke="var(--trunk)"
        strokeWidth="2.5"
      />
      <circle cx="17" cy="-43" r="18" fill="var(--crown-deep)" />
      <g fill="var(--crown)">
        <circle cx="-16" cy="-44" r="17" />
        <circle cx="-2" cy="-57" r="21" />
        <circle cx="8" cy="-41" r="13" />
      </g>
      <g fill="#c75a48">
        <circle cx="-18" cy="-40" r="3.2" />
        <circle cx="5" cy="-52" r="3.2" />
        <circle cx="19" cy="-42" r="3.2" />
        <circle cx="-7" cy="-66" r="3.2" />
      </g>
    </g>
  );
}

export function Birds({ x, y }: At) {
  return (
    <g
      transform={`translate(${x} ${y})`}
      fill="none"
      stroke="var(--soft)"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M0 0q5-6 10 0q5-6 10 0M26-13q4-5 8 0q4-5 8 0M30 8q3-4 6 0q3-4 6 0" />
    </g>
  );
}

export function Path({ d }: { d: string }) {
  return <path d={d} fill="var(--path)" />;
}
