type At = { x: number; y: number; size?: number };

/** A yurt, its floor at (x, y); 100 wide at size 100. */
export function Yurt({ x, y, size = 100 }: At) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 100})`}>
      <path d="M-50 0v-30Q-34-58 0-62Q34-58 50-30V0z" fill="var(--felt)" />
      <path d="M-50-30Q-34-58 0-62Q34-58 50-30z" fill="#fff" opacity=".35" />
      <path d="M-50-30h100v7h-100z" fill="var(--roof)" />
      <path d="M-47.5-26.5h95" stroke="var(--sun)" strokeWidth="2.4" strokeDasharray="5 5" />
      <path d="M-50-8Q0-3 50-8" fill="none" stroke="var(--trunk)" strokeWidth="1.6" opacity=".5" />
      <path d="M-12-60Q0-66 12-60L9-57Q0-61-9-57z" fill="#c75a48" />
      <path
        d="M-26-53.5-35-30M26-53.5 35-30M-8.5-60-12.5-30M8.5-60 12.5-30"
        fill="none"
        stroke="#c75a48"
        strokeWidth="2"
        opacity=".8"
      />
      <path d="M-13 0v-32q13-7 26 0V0z" fill="#664a86" />
      <path d="M0 0v-35" stroke="var(--sun)" strokeWidth="1.6" />
      <path
        d="M-9-24l4.5-5 4.5 5-4.5 5zM0-24l4.5-5 4.5 5-4.5 5z"
        fill="none"
        stroke="var(--sun)"
        strokeWidth="1.3"
      />
    </g>
  );
}

/** A two-storey school, its ground line at (x, y); 120 wide at size 120. */
export function School({ x, y, size = 120 }: At) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 120})`}>
      <path d="M-60 0v-56h120V0z" fill="var(--wall)" />
      <path d="M-64-56h128v-6h-128z" fill="var(--roof)" />
      <path d="M-20 0v-68L0-82l20 14V0z" fill="var(--felt)" />
      <path d="M-24-66 0-84l24 18" fill="none" stroke="var(--roof)" strokeWidth="5" strokeLinejoin="round" />
      <circle cy="-62" r="6" fill="var(--sun)" />
      <g fill="var(--glass)">
        <path d="M-52-48h10v13h-10zM-36-48h10v13h-10zM26-48h10v13h-10zM42-48h10v13h-10zM-52-25h10v13h-10zM-36-25h10v13h-10zM26-25h10v13h-10zM42-25h10v13h-10zM-13-48H-3v13h-10zM3-48h10v13H3z" />
      </g>
      <path d="M-9 0v-25H9V0z" fill="var(--roof)" />
      <path d="M0 0v-25" stroke="var(--wall)" strokeWidth="1.5" />
      <path d="M-15 0v-3h30v3z" fill="var(--path)" />
    </g>
  );
}

/** A bench with room for two, its feet at (x, y). */
export function Bench({ x, y, size = 100 }: At) {
  return (
    <g
      transform={`translate(${x} ${y}) scale(${size / 100})`}
      stroke="var(--trunk)"
      strokeLinecap="round"
      fill="none"
    >
      <path d="M-40 0v-20M40 0v-20M-42-44v22M42-44v22" strokeWidth="5" />
      <path d="M-48-21h96" strokeWidth="6" />
      <path d="M-48-34h96M-48-44h96" strokeWidth="5" />
    </g>
  );
}
