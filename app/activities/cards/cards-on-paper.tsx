import type { OnPaper } from "#app/activities/parts/on-paper.ts";
import type { Cards } from "./cards.ts";
import { Prose } from "#app/activities/parts/prose.tsx";

export const cardsOnPaper = { Handout: FoldCards } satisfies OnPaper<Cards, Cards>;

/** Front and back side by side: cut out, then fold in the middle. */
function FoldCards({ block: { prompt, flips } }: { block: Cards }) {
  return (
    <>
      <p>{prompt}</p>
      <ul className="fold-cards">
        {flips.map(({ id, front, html }) => (
          <li key={id}>
            <h3>{front}</h3>
            <Prose html={html} />
          </li>
        ))}
      </ul>
    </>
  );
}
