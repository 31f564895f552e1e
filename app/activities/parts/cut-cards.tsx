import { Prose } from "./prose.tsx";

export type CutCard = {
  id: string;
  title?: string;
  says?: string;
  html?: string;
  /** Small, at the foot of the card. */
  foot?: string;
};

type Props = {
  cards: readonly CutCard[];
  /** `role`: two beside each other, in large print. `small`: the same, a few words each. `strip`: as wide as the sheet. */
  size: "role" | "small" | "strip";
};

/** Cards with dashed edges to cut along; none of them is cut by the end of a page. */
export function CutCards({ cards, size }: Props) {
  return (
    <ul className="cut-cards" data-size={size}>
      {cards.map(({ id, title, says, html, foot }) => (
        <li key={id} className="cut-card">
          {title && <h3>{title}</h3>}
          {says && <p>{says}</p>}
          {html && <Prose html={html} />}
          {foot && <p className="cut-card-foot">{foot}</p>}
        </li>
      ))}
    </ul>
  );
}
