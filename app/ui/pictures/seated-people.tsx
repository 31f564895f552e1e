import { Head } from "./heads.tsx";
import { clothes, skins } from "./palette.ts";
import type { PersonProps } from "./people.tsx";

/** A child in a wheelchair, wheels on the ground at (x, y). */
export function PersonInWheelchair({
  x,
  y,
  tall,
  skin,
  hair,
  hairStyle,
  top,
  bottom = "night",
  cover,
}: PersonProps) {
  const scale = tall / 82;
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path
        d="M-17-52v26h22M22-4l-6-20"
        fill="none"
        stroke="#33454f"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M0-27H17V-9" fill="none" stroke={clothes[bottom]} strokeWidth="10" strokeLinejoin="round" />
      <path d="M13-3q0-6 6-6h7v6z" fill="#3a4a53" />
      <path d="M-7-53Q-14-52-14-44L-12-22H11L13-44Q14-52 7-53Q0-48-7-53Z" fill={clothes[top]} />
      <path d="M-4-58h8v8q-4 3-8 0z" fill={skins[skin]} />
      <g transform="translate(0 -67) scale(1.08)">
        <Head skin={skin} hair={hair} hairStyle={hairStyle} cover={cover} />
      </g>
      <g fill="none" stroke="#33454f">
        <circle cx="-5" cy="-15" r="14" strokeWidth="3.2" />
        <path d="M-5-29v28M-19-15H9M-15-25l20 20M5-25l-20 20" strokeWidth=".9" />
        <circle cx="22" cy="-4.5" r="3.5" strokeWidth="2.5" />
      </g>
      <path d="M11-47Q17-38 7-30" fill="none" stroke={clothes[top]} strokeWidth="7.5" strokeLinecap="round" />
      <circle cx="7" cy="-29" r="4.2" fill={skins[skin]} />
    </g>
  );
}

/** Somebody on a bench that stands at (x, y), turned a little towards the right. */
export function PersonSitting({
  x,
  y,
  tall,
  child,
  flip,
  skin,
  hair,
  hairStyle,
  top,
  bottom = "night",
  cover,
  glasses,
  beard,
  right = "down",
}: PersonProps) {
  const scale = tall / 100;
  return (
    <g transform={`translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})`}>
      <g fill="none" stroke={clothes[bottom]} strokeWidth="10.5" strokeLinejoin="round">
        <path d={child ? "M-5-33H7V-9" : "M-5-33H8V-4"} opacity=".8" />
        <path d={child ? "M-5-33H15V-10" : "M-5-33H18V-5"} />
      </g>
      <path d={child ? "M1-5q0-5 6-5h6v5z" : "M2 1q0-5 6-5h7v5z"} fill="#2b3941" />
      <path d={child ? "M9-6q0-5 6-5h9v5z" : "M12 0q0-5 6-5h10v5z"} fill="#3a4a53" />
      <path d="M-7-69Q-15-68-16-58L-13-28H12L15-58Q15-68 7-69Q0-64-7-69Z" fill={clothes[top]} />
      <path d="M-4-74h8v9q-4 3-8 0z" fill={skins[skin]} />
      <g transform={`translate(1 -84) scale(${child ? 1.1 : 1})`}>
        <Head skin={skin} hair={hair} hairStyle={hairStyle} cover={cover} glasses={glasses} beard={beard} />
      </g>
      <path
        d={right === "out" ? "M12-62Q24-52 22-40" : "M11-62Q20-46 9-37"}
        fill="none"
        stroke={clothes[top]}
        strokeWidth="8"
        strokeLinecap="round"
      />
      <circle cx={right === "out" ? 22 : 9} cy={right === "out" ? -39 : -36} r="4.3" fill={skins[skin]} />
    </g>
  );
}
