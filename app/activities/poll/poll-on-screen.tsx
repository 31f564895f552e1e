import { HandCounter } from "#app/activities/parts/hand-counter.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { Poll } from "./poll.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";

export const pollOnScreen = {
  label: ({ asks }) => asks,
  View: PollOnScreen,
} satisfies OnScreen<Poll>;

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
