import type { MouseEvent } from "react";
import { useActivityWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import type { OrderFeedback, ShownOrder } from "./order.ts";
import { Prose } from "#app/activities/parts/prose.tsx";

type Props = {
  place: ShownOrder["places"][number];
  number: number;
  /** The number it was given in a form that is shown again. */
  typed: number | undefined;
  of: number;
  said: OrderFeedback[string] | undefined;
  onMove: (by: 1 | -1, button: HTMLElement) => void;
};

export function OrderPlace({ place: { id, says }, number, typed, of, said, onMove }: Props) {
  const text = useActivityWords();
  const move = (by: 1 | -1) => (event: MouseEvent<HTMLElement>) => onMove(by, event.currentTarget);
  return (
    <li className="order-place">
      <div className="order-line">
        <span className="order-box paper-only" aria-hidden="true" />
        <select
          name={id}
          defaultValue={typed ?? number}
          aria-label={text.numberOf(says)}
          className="order-number no-script-only"
        >
          {Array.from({ length: of }, (_, index) => (
            <option key={index}>{index + 1}</option>
          ))}
        </select>
        <span className="order-says">{says}</span>
        {/* Not `disabled` at the ends: a button that is disabled under the finger loses the focus. */}
        <span className="order-moves script-only">
          <Button
            type="button"
            kind="plain"
            size="small"
            aria-label={text.moveUp(says)}
            aria-disabled={number === 1}
            onClick={move(-1)}
          >
            {text.up}
          </Button>
          <Button
            type="button"
            kind="plain"
            size="small"
            aria-label={text.moveDown(says)}
            aria-disabled={number === of}
            onClick={move(1)}
          >
            {text.down}
          </Button>
        </span>
      </div>
      {said && (
        <div className={said.isRight ? "feedback leaf" : "feedback sun"}>
          <p className="feedback-title">
            {said.isRight ? text.rightPlace(number) : text.otherPlace(number, said.right)}
          </p>
          <Prose html={said.html} />
        </div>
      )}
    </li>
  );
}
