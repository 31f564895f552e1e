import type { ReactNode } from "react";
import { usePageMessages } from "#app/i18n/messages.ts";
import { Button } from "#app/ui/button.tsx";
import type { Poll } from "../poll.ts";
import type { OnScreenProps } from "./block-screen.ts";
import { ScreenHead } from "./screen-head.tsx";

/** A poll block as a class takes part in it by phone. */
export type PhonePoll = (poll: Poll, hands: ReactNode) => ReactNode;

type Props = OnScreenProps<"poll"> & {
  /** The same poll by phone, for a class of 8 or more; it is given the counters, for a class that raises its hands. */
  renderPhones?: PhonePoll;
};

/** Hands counted aloud. The numbers live on the screen alone. */
export function PollOnScreen({ screen, decision, decide, renderPhones }: Props) {
  const { present: text } = usePageMessages();
  const { asks, options } = screen.poll;
  const { hands } = decision;
  const total = options.reduce((sum, { id }) => sum + (hands[id] ?? 0), 0);
  const count = (id: string, by: 1 | -1) => () =>
    decide({ hands: { ...hands, [id]: Math.max(0, (hands[id] ?? 0) + by) } });
  const counters = (
    <>
      <p className="os-hint">{text.pollHint}</p>
      <ul className="os-poll">
        {options.map(({ id, says }, index) => (
          <li key={id} className="os-vote">
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
          <Button type="button" kind="quiet" className="os-button" onClick={() => decide({ hands: {} })}>
            {text.countAgain}
          </Button>
        )}
      </p>
    </>
  );
  return (
    <>
      <ScreenHead>{asks}</ScreenHead>
      {renderPhones ? renderPhones(screen.poll, counters) : counters}
    </>
  );
}
