import { CutCards } from "#app/activities/parts/cut-cards.tsx";
import { ExplainedList } from "#app/activities/parts/explained-list.tsx";
import type { HandoutProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import type { Order, ShownOrder } from "./order.ts";

export const orderOnPaper = {
  Handout: OrderStrips,
  Key: ({ block }) => <ExplainedList title={block.prompt} entries={block.places} isOrdered />,
  isToldByKey: true,
} satisfies OnPaper<ShownOrder, Order>;

function OrderStrips({ block: { prompt, places } }: HandoutProps<ShownOrder>) {
  return (
    <>
      <p>{prompt}</p>
      <CutCards size="strip" cards={places} />
    </>
  );
}
