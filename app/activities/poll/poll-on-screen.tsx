import type { ReactNode } from "react";
import type { Poll } from "./poll.ts";
import type { OnScreenProps } from "#app/activities/block-screen.ts";
import { HandCounter } from "#app/activities/parts/hand-counter.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";

/** A poll block as a class takes part in it by phone. */
export type PhonePoll = (poll: Poll, hands: ReactNode) => ReactNode;

type Props = OnScreenProps<"poll"> & {
  /** The same poll by phone, for a class of 8 or more; it is given the counter, for a class that raises its hands. */
  renderPhones?: PhonePoll;
};

export function PollOnScreen({ screen: { poll }, decision, decide, renderPhones }: Props) {
  const counter = (
    <HandCounter options={poll.options} hands={decision.hands} onCount={(hands) => decide({ hands })} />
  );
  return (
    <>
      <ScreenHead>{poll.asks}</ScreenHead>
      {renderPhones ? renderPhones(poll, counter) : counter}
    </>
  );
}
