import { useState } from "react";
import { flushSync } from "react-dom";
import { useActivityWords, useBlockWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import { BlockForm } from "#app/activities/parts/block-form.tsx";
import { OrderPlace } from "./order-place.tsx";
import { isOrderFinished, type OrderAnswer, type OrderFeedback, type ShownOrder } from "./order.ts";

export const view = {
  View: OrderView,
  isFinished: isOrderFinished,
  hasMoreToSay: (_block, { handedIn }) => handedIn,
} satisfies ActivityView<ShownOrder, OrderAnswer, OrderFeedback>;

/** Up and Down on each line; without JavaScript a number for each line; on paper a box for the number. */
function OrderView({
  block,
  answer,
  feedback,
  onAnswer,
}: BlockProps<ShownOrder, OrderAnswer, OrderFeedback>) {
  const text = useBlockWords();
  const words = useActivityWords();
  const [moved, setMoved] = useState("");
  const order = answer?.order ?? block.places.map(({ id }) => id);
  const places = order.flatMap((id) => block.places.find((place) => place.id === id) ?? []);
  const of = places.length;
  const rightOnes = Object.values(feedback ?? {}).filter(({ isRight }) => isRight).length;

  function move(from: number, to: number, button: HTMLElement) {
    const place = places[from];
    if (!place || to < 0 || to >= of) return;
    const others = order.filter((id) => id !== place.id);
    const next = [...others.slice(0, to), place.id, ...others.slice(to)];
    flushSync(() => {
      setMoved(words.movedTo(place.says, to + 1, of));
      onAnswer({ order: next, handedIn: false });
    });
    // A line that is taken to another place in the page loses the focus on its way.
    button.focus();
  }

  return (
    <BlockForm id={block.id} onSubmit={() => onAnswer({ order, handedIn: true })}>
      <h3>{block.prompt}</h3>
      <p className="soft script-only not-on-paper">{words.orderHint}</p>
      <p className="soft no-script-only not-on-paper">{words.orderHintNumbers(of)}</p>
      <p className="paper-only">{words.orderOnPaper(of)}</p>
      <ol className="order-places">
        {places.map((place, index) => (
          <OrderPlace
            key={place.id}
            place={place}
            number={index + 1}
            typed={answer?.numbers?.[place.id]}
            of={of}
            said={feedback?.[place.id]}
            onMove={(by, button) => move(index, index + by, button)}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {moved}
      </p>
      <div role="status">
        {answer?.handedIn && feedback && <p>{text.sortResult({ right: rightOnes, of })}</p>}
        {answer?.numbers && <p className="no-script-only">{words.eachNumberOnce}</p>}
      </div>
      <Button>{answer?.handedIn ? text.checkAgain : text.check}</Button>
    </BlockForm>
  );
}
