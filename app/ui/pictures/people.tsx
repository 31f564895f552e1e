export const skins = { fair: "#f3cfae", wheat: "#e3b184", tan: "#c98f62", brown: "#a06a45" } as const;
export const hairs = { black: "#2b2724", brown: "#5b3d2a", copper: "#a85f32", fairHair: "#c9a15a", grey: "#c9c6bf" } as const;
export const clothes = {
  sky: "#0a6a7c",
  plum: "#664a86",
  rose: "#c75a48",
  leaf: "#2c7450",
  sun: "#f0b03f",
  night: "#33454f",
  cream: "#f7ead0",
  mint: "#8fc9b0",
} as const;

export type HairStyle = "short" | "bob" | "braids" | "long" | "bun" | "curly" | "scarf" | "cap" | "bald";
/** A grown-up’s `low` hand meets a child’s `hold`. */
export type ArmPose = "down" | "out" | "wave" | "low" | "hold";

export type PersonProps = {
  x: number;
  y: number;
  /** Height in the picture, from sole to crown. */
  tall: number;
  child?: boolean;
  flip?: boolean;
  skin: keyof typeof skins;
  hair: keyof typeof hairs;
  hairStyle: HairStyle;
  top: keyof typeof clothes;
  bottom?: keyof typeof clothes;
  /** Colour of a headscarf or cap. */
  cover?: keyof typeof clothes;
  dress?: boolean;
  glasses?: boolean;
  beard?: boolean;
  left?: ArmPose;
  right?: ArmPose;
};

/** Somebody standing, soles at (x, y). Drawn 104 units tall and scaled. */
export function Person(person: PersonProps) {
  const { x, y, tall, child, flip, skin, top, bottom = "night", dress, left = "down", right = "down" } = person;
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

function Arm({ side, pose, shoulder, sleeve, skin }: { side: 1 | -1; pose: ArmPose; shoulder: number; sleeve: string; skin: string }) {
  const ends = { down: [18, 30, 17, 14], out: [27, 22, 19, 13], wave: [28, -20, 24, 8], low: [24, 33, 21, 14], hold: [26, 4, 21, 12] } as const;
  const [dx, dy, bendX, bendY] = ends[pose];
  const from = `M${12 * side} ${shoulder + 4}`;
  return (
    <>
      <path d={`${from}Q${bendX * side} ${shoulder + bendY} ${dx * side} ${shoulder + dy}`} fill="none" stroke={sleeve} strokeWidth="8" strokeLinecap="round" />
      <circle cx={dx * side} cy={shoulder + dy} r="4.3" fill={skin} />
    </>
  );
}

export function Head({ skin, hair, hairStyle, cover = "cream", glasses, beard }: Pick<PersonProps, "skin" | "hair" | "hairStyle" | "cover" | "glasses" | "beard">) {
  return (
    <>
      <HairBehind style={hairStyle} colour={hairs[hair]} cover={clothes[cover]} />
      <circle r="12" fill={skins[skin]} />
      {beard && <path d="M-10 4Q-9 17 0 17T10 4Q5 9 0 9T-10 4Z" fill={hairs[hair]} />}
      <g fill="#2b2724">
        <circle cx="-4.3" cy="0" r="1.25" />
        <circle cx="4.3" cy="0" r="1.25" />
      </g>
      <path d="M-3.6 4.4Q0 7.4 3.6 4.4" fill="none" stroke="#2b2724" strokeWidth="1.3" strokeLinecap="round" />
      {glasses && <path d="M-7.8 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M.8 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0" fill="none" stroke="#33454f" strokeWidth="1.1" />}
      <HairBefore style={hairStyle} colour={hairs[hair]} cover={clothes[cover]} />
    </>
  );
}

type HairProps = { style: HairStyle; colour: string; cover: string };

function HairBehind({ style, colour, cover }: HairProps) {
  if (style === "bob") return <path d="M-14 9V-3a14 13 0 0 1 28 0V9q-4 3-8 0H-6q-4 3-8 0Z" fill={colour} />;
  if (style === "long") return <path d="M-14 24V-3a14 13 0 0 1 28 0V24q-5 3-9 0H-5q-4 3-9 0Z" fill={colour} />;
  if (style === "bun") return <circle cy="-15" r="6" fill={colour} />;
  if (style === "scarf") return <path d="M-15-1a15 15 0 0 1 30 0q0 13 5 22Q0 30-20 21q5-9 5-22Z" fill={cover} />;
  if (style === "curly") {
    return (
      <g fill={colour}>
        <circle cx="-10" cy="-6" r="6.5" />
        <circle cx="10" cy="-6" r="6.5" />
        <circle cx="-5" cy="-12" r="6.5" />
        <circle cx="5" cy="-12" r="6.5" />
      </g>
    );
  }
  if (style === "braids") return <path d="M-11 2q-4 12-1 24M11 2q4 12 1 24" fill="none" stroke={colour} strokeWidth="4.5" strokeLinecap="round" strokeDasharray="5 2.5" />;
  return null;
}

function HairBefore({ style, colour, cover }: HairProps) {
  if (style === "bald") return null;
  if (style === "scarf") return <path d="M-12.5 3Q-14-14 0-14T12.5 3Q11-7.5 0-8T-12.5 3Z" fill={cover} />;
  if (style === "cap") {
    return (
      <>
        <path d="M-12.2-2Q-13-7-11.5-9H11.5Q13-7 12.2-2Q9-5 0-5T-12.2-2Z" fill={colour} />
        <path d="M-12-7Q-11.5-16-6-16.5H6Q11.5-16 12-7Q0-10-12-7Z" fill={cover} />
        <path d="M-11.5-9.5Q0-12.5 11.5-9.5" fill="none" stroke="#f0b03f" strokeWidth="1.4" />
      </>
    );
  }
  if (style === "short") return <path d="M-12.3 1.5Q-14.5-13.5 0-13.8T12.3 1.5Q11.5-4 8.5-6.5Q0-3.5-6-7Q-11-4-12.3 1.5Z" fill={colour} />;
  return <path d="M-12.3 2Q-14-13.8 0-13.8T12.3 2Q11-5.5 0-7.5Q-11-5.5-12.3 2Z" fill={colour} />;
}

/** A child in a wheelchair, wheels on the ground at (x, y). */
export function PersonInWheelchair({ x, y, tall, skin, hair, hairStyle, top, bottom = "night", cover }: PersonProps) {
  const scale = tall / 82;
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path d="M-17-52v26h22M22-4l-6-20" fill="none" stroke="#33454f" strokeWidth="3.5" strokeLinecap="round" strokeLinejoin="round" />
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
export function PersonSitting({ x, y, tall, child, flip, skin, hair, hairStyle, top, bottom = "night", cover, glasses, beard, right = "down" }: PersonProps) {
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
      <path d={right === "out" ? "M12-62Q24-52 22-40" : "M11-62Q20-46 9-37"} fill="none" stroke={clothes[top]} strokeWidth="8" strokeLinecap="round" />
      <circle cx={right === "out" ? 22 : 9} cy={right === "out" ? -39 : -36} r="4.3" fill={skins[skin]} />
    </g>
  );
}
