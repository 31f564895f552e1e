import { HandCounter } from "#app/activities/parts/hand-counter.tsx";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { Scale } from "./scale.ts";

export const scaleOnScreen = { label: ({ asks }) => asks, View: ScaleOnScreen } satisfies OnScreen<Scale>;

function ScaleOnScreen({ screen, decision, decide, renderPhones }: OnScreenProps<Scale>) {
  const { id, asks, points } = screen;
  const counter = (
    <HandCounter options={points} hands={decision.hands} onCount={(hands) => decide({ hands })} />
  );
  return (
    <>
      <ScreenHead>{asks}</ScreenHead>
      {renderPhones ? renderPhones({ id, asks, options: points }, counter) : counter}
    </>
  );
}
