import { useState, type MouseEvent } from "react";
import { flushSync } from "react-dom";
import { useActivityWords, useScreenWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { RevealSwap } from "#app/activities/parts/reveal-swap.tsx";
import { Said } from "#app/activities/parts/said.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { OrderScreen } from "./order.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";

export const orderOnScreen = {
  label: ({ prompt }) => prompt,
  answer: ({ places }) => places.map(({ says }, index) => `${index + 1}. ${says}`).join(" · "),
  // The class's order, the right one, then each place with its reason.
  beats: ({ places }) => 2 + places.length,
  View: OrderOnScreen,
} satisfies OnScreen<OrderScreen>;

/** The class calls, the teacher moves; then the right order, and place by place why. */
function OrderOnScreen({ screen, beat, decision, decide, toBeat }: OnScreenProps<OrderScreen>) {
  const words = useActivityWords();
  const text = useScreenWords();
  const [moved, setMoved] = useState("");
  const { prompt, places, mixed } = screen;
  const isRevealed = beat > 0;
  const called = decision.order ?? mixed;
  const order = isRevealed ? places.map(({ id }) => id) : called;
  const explained = places[beat - 2];
  const of = places.length;

  const move = (id: string, to: number) => (event: MouseEvent<HTMLElement>) => {
    if (to < 0 || to >= of) return;
    const button = event.currentTarget;
    const others = called.filter((one) => one !== id);
    const says = places.find((place) => place.id === id)?.says ?? "";
    flushSync(() => {
      setMoved(words.movedTo(says, to + 1, of));
      decide({ order: [...others.slice(0, to), id, ...others.slice(to)] });
    });
    // A line that is taken to another place in the page loses the focus on its way.
    button.focus();
  };

  return (
    <>
      <ScreenHead kicker={isRevealed ? text.rightOrder : text.orderHint}>{prompt}</ScreenHead>
      <ol className="os-places">
        {order.map((id, index) => {
          const says = places.find((place) => place.id === id)?.says ?? "";
          return (
            <li
              key={id}
              className="os-place"
              data-explained={explained?.id === id || undefined}
              data-aside={(explained && explained.id !== id) || undefined}
            >
              <span className="os-number" aria-hidden="true">
                {index + 1}
              </span>
              <span className="os-place-says">{says}</span>
              {isRevealed ? (
                called[index] === id && <span className="os-kept">{text.asCalled}</span>
              ) : (
                <span className="os-moves">
                  <Button
                    type="button"
                    kind="plain"
                    aria-label={words.moveUp(says)}
                    aria-disabled={index === 0}
                    onClick={move(id, index - 1)}
                  >
                    <Icon name="back" />
                  </Button>
                  <Button
                    type="button"
                    kind="plain"
                    aria-label={words.moveDown(says)}
                    aria-disabled={index === of - 1}
                    onClick={move(id, index + 1)}
                  >
                    <Icon name="next" />
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p role="status" className="visually-hidden">
        {moved}
      </p>
      <RevealSwap isRevealed={isRevealed} label={text.revealOrder} onReveal={() => toBeat(1)}>
        {explained && <Said tone="leaf" html={explained.html} />}
      </RevealSwap>
    </>
  );
}
