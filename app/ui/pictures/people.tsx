import { Head, type HeadProps } from "./heads.tsx";
import { clothes, skins } from "./palette.ts";

/** A grown-up’s `low` hand meets a child’s `hold`. */
export type ArmPose = "down" | "out" | "wave" | "low" | "hold";

export type PersonProps = HeadProps & {
  x: number;
  y: number;
  /** Height in the picture, from sole to crown. */
  tall: number;
  child?: boolean;
  flip?: boolean;
  top: keyof typeof clothes;
  bottom?: keyof typeof clothes;
  dress?: boolean;
  left?: ArmPose;
  right?: ArmPose;
};

/** Somebody standing, soles at (x, y). Drawn 104 units tall and scaled. */
export function Person(person: PersonProps) {
  const {
    x,
    y,
    tall,
    child,
    flip,
    skin,
    top,
    bottom = "night",
    dress,
    left = "down",
    right = "down",
  } = person;
  const scale = tall / (child ? 88 : 104);
  const shoulder = child ? -56 : -72;
  return (
    <g transform={`translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})`}>
      <Legs bottom={dress ? undefined : clothes[bottom]} skin={skins[skin]} hip={child ? -28 : -38} />
      <Arm side={-1} pose={left} shoulder={shoulder} sleeve={clothes[top]} skin={skins[skin]} />
      <path d={torso(shoulder, child ? -26 : -36, dress)} fill={clothes[top]} />
      <Arm side={1} pose={right} shoulder={shoulder} sleeve={clothes[top]} skin={skins[skin]} />
      <path d={`M-4 ${shoulder - 8}h8v9q-4 3-8 0z`} fill={skins[skin]} />
      <g transform={`translate(0 ${shoulder - 18}) scale(${child ? 1.08 : 1})`}>
        <Head {...person} />
      </g>
    </g>
  );
}

function torso(shoulder: number, hem: number, dress: boolean | undefined): string {
  const top = `M-7 ${shoulder - 3}Q-15 ${shoulder - 2}-16 ${shoulder + 8}`;
  const side = dress ? `L-19 -15Q0 -10 19 -15` : `L-14 ${hem}Q0 ${hem + 3} 14 ${hem}`;
  return `${top}${side}L16 ${shoulder + 8}Q15 ${shoulder - 2} 7 ${shoulder - 3}Q0 ${shoulder + 2}-7 ${shoulder - 3}Z`;
}

function Legs({ bottom, skin, hip }: { bottom: string | undefined; skin: string; hip: number }) {
  return (
    <>
      <g stroke={bottom ?? skin} strokeWidth={bottom ? 10.5 : 6.5} strokeLinecap="butt">
        <path d={`M-7 ${hip}V-3M7 ${hip}V-3`} />
      </g>
      <path d="M-14 0q0-5 6-5h6v5zM14 0q0-5-6-5H2v5z" fill="#3a4a53" />
    </>
  );
}

function Arm({
  side,
  pose,
  shoulder,
  sleeve,
  skin,
}: {
  side: 1 | -1;
  pose: ArmPose;
  shoulder: number;
  sleeve: string;
  skin: string;
}) {
  const ends = {
    down: [18, 30, 17, 14],
    out: [27, 22, 19, 13],
    wave: [28, -20, 24, 8],
    low: [24, 33, 21, 14],
    hold: [26, 4, 21, 12],
  } as const;
  const [dx, dy, bendX, bendY] = ends[pose];
  const from = `M${12 * side} ${shoulder + 4}`;
  return (
    <>
      <path
        d={`${from}Q${bendX * side} ${shoulder + bendY} ${dx * side} ${shoulder + dy}`}
        fill="none"
        stroke={sleeve}
        strokeWidth="8"
        strokeLinecap="round"
      />
      <circle cx={dx * side} cy={shoulder + dy} r="4.3" fill={skin} />
    </>
  );
}
