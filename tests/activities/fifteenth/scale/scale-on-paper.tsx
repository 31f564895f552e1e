import type { HandoutProps, KeyProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import { CutCards } from "#app/activities/parts/cut-cards.tsx";
import type { Scale } from "./scale.ts";

export const scaleOnPaper = { Handout: PointCards, Key: HandsToCount } satisfies OnPaper<Scale, Scale>;

function PointCards({ block: { points } }: HandoutProps<Scale>) {
  return <CutCards size="strip" cards={points} />;
}

function HandsToCount({ block: { asks }, words }: KeyProps<Scale>) {
  return (
    <section className="block-key">
      <h3>{asks}</h3>
      <p>{words.pollHow}</p>
    </section>
  );
}
