import { clothes, hairs, skins } from "./palette.ts";

export type HairStyle = "short" | "bob" | "braids" | "long" | "bun" | "curly" | "scarf" | "cap" | "bald";

export type HeadProps = {
  skin: keyof typeof skins;
  hair: keyof typeof hairs;
  hairStyle: HairStyle;
  /** Colour of a headscarf or cap. */
  cover?: keyof typeof clothes;
  glasses?: boolean;
  beard?: boolean;
};

/** A face seen from the front, its middle at (0, 0), 24 wide. */
export function Head({ skin, hair, hairStyle, cover = "cream", glasses, beard }: HeadProps) {
  return (
    <>
      <HairBehind cut={hairStyle} colour={hairs[hair]} cover={clothes[cover]} />
      <circle r="12" fill={skins[skin]} />
      {beard && <path d="M-10 4Q-9 17 0 17T10 4Q5 9 0 9T-10 4Z" fill={hairs[hair]} />}
      <g fill="#2b2724">
        <circle cx="-4.3" cy="0" r="1.25" />
        <circle cx="4.3" cy="0" r="1.25" />
      </g>
      <path
        d="M-3.6 4.4Q0 7.4 3.6 4.4"
        fill="none"
        stroke="#2b2724"
        strokeWidth="1.3"
        strokeLinecap="round"
      />
      {glasses && (
        <path
          d="M-7.8 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M.8 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0"
          fill="none"
          stroke="#33454f"
          strokeWidth="1.1"
        />
      )}
      <HairBefore cut={hairStyle} colour={hairs[hair]} cover={clothes[cover]} />
    </>
  );
}

type HairProps = { cut: HairStyle; colour: string; cover: string };

function HairBehind({ cut, colour, cover }: HairProps) {
  if (cut === "bob") return <path d="M-14 9V-3a14 13 0 0 1 28 0V9q-4 3-8 0H-6q-4 3-8 0Z" fill={colour} />;
  if (cut === "long") return <path d="M-14 24V-3a14 13 0 0 1 28 0V24q-5 3-9 0H-5q-4 3-9 0Z" fill={colour} />;
  if (cut === "bun") return <circle cy="-15" r="6" fill={colour} />;
  if (cut === "scarf")
    return <path d="M-15-1a15 15 0 0 1 30 0q0 13 5 22Q0 30-20 21q5-9 5-22Z" fill={cover} />;
  if (cut === "curly") {
    return (
      <g fill={colour}>
        <circle cx="-10" cy="-6" r="6.5" />
        <circle cx="10" cy="-6" r="6.5" />
        <circle cx="-5" cy="-12" r="6.5" />
        <circle cx="5" cy="-12" r="6.5" />
      </g>
    );
  }
  if (cut === "braids")
    return (
      <path
        d="M-11 2q-4 12-1 24M11 2q4 12 1 24"
        fill="none"
        stroke={colour}
        strokeWidth="4.5"
        strokeLinecap="round"
        strokeDasharray="5 2.5"
      />
    );
  return null;
}

function HairBefore({ cut, colour, cover }: HairProps) {
  if (cut === "bald") return null;
  if (cut === "scarf") return <path d="M-12.5 3Q-14-14 0-14T12.5 3Q11-7.5 0-8T-12.5 3Z" fill={cover} />;
  if (cut === "cap") {
    return (
      <>
        <path d="M-12.2-2Q-13-7-11.5-9H11.5Q13-7 12.2-2Q9-5 0-5T-12.2-2Z" fill={colour} />
        <path d="M-12-7Q-11.5-16-6-16.5H6Q11.5-16 12-7Q0-10-12-7Z" fill={cover} />
        <path d="M-11.5-9.5Q0-12.5 11.5-9.5" fill="none" stroke="#f0b03f" strokeWidth="1.4" />
      </>
    );
  }
  if (cut === "short")
    return (
      <path
        d="M-12.3 1.5Q-14.5-13.5 0-13.8T12.3 1.5Q11.5-4 8.5-6.5Q0-3.5-6-7Q-11-4-12.3 1.5Z"
        fill={colour}
      />
    );
  return <path d="M-12.3 2Q-14-13.8 0-13.8T12.3 2Q11-5.5 0-7.5Q-11-5.5-12.3 2Z" fill={colour} />;
}
