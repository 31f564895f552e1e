import { useScreenWords } from "./words.ts";
import { Button } from "#app/ui/button.tsx";
import "./on-screen.css";

/** Option → hands counted. */
export type Hands = Readonly<Record<string, number>>;
type Props = {
  options: readonly { id: string; says: string }[];
  hands: Hands;
  onCount: (hands: Hands) => void;
};

/** Hands counted aloud. The numbers live in the open windows alone. */
export function HandCounter({ options, hands, onCount }: Props) {
  const text = useScreenWords();
  const total = options.reduce((sum, { id }) => sum + (hands[id] ?? 0), 0);
  const count = (id: string, by: 1 | -1) => () =>
    onCount({ ...hands, [id]: Math.max(0, (hands[id] ?? 0) + by) });
  return (
    <div className="hand-count">
      <p className="os-hint">{text.pollHint}</p>
      <ul className="os-poll">
        {options.map(({ id, says }, index) => (
          <li key={id} className="os-vote" data-option={id}>
            <span className="call-number" aria-hidden="true">
              {index + 1}
            </span>
            <span className="os-vote-says">{says}</span>
            <progress
              aria-label={says}
              value={hands[id] ?? 0}
              max={Math.max(total, 1)}
              aria-valuetext={text.hands(hands[id] ?? 0)}
            />
            <span className="os-count">
              <Button
                type="button"
                kind="plain"
                aria-label={text.oneLess(says)}
                aria-disabled={!hands[id]}
                onClick={count(id, -1)}
              >
                −
              </Button>
              <output aria-label={says}>{hands[id] ?? 0}</output>
              <Button type="button" kind="plain" aria-label={text.oneMore(says)} onClick={count(id, 1)}>
                +
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <p className="os-hint">
        {text.handsCounted(total)}{" "}
        {total > 0 && (
          <Button type="button" kind="quiet" className="os-button" onClick={() => onCount({})}>
            {text.countAgain}
          </Button>
        )}
      </p>
    </div>
  );
}
