import { HandCounter } from "#app/activities/parts/hand-counter.tsx";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { Poll } from "./poll.ts";

export const pollOnScreen = {
  screens: (poll) => [poll],
  label: ({ asks }) => asks,
  View: PollOnScreen,
} satisfies OnScreen<Poll, Poll>;

/** By phone, for a class of 8 or more; by a show of hands for any other. */
function PollOnScreen({ screen: poll, decision, decide, renderPhones }: OnScreenProps<Poll>) {
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
