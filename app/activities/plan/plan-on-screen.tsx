import { useScreenWords } from "#app/activities/parts/words.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { PartScreen } from "./plan.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";

export const planOnScreen = {
  label: ({ part }) => part.asks,
  View: PlanOnScreen,
} satisfies OnScreen<PartScreen>;

/** Ideas for everybody's own plan; what a child takes of them no screen shows. */
function PlanOnScreen({ screen: { title, part, number, of } }: OnScreenProps<PartScreen>) {
  const text = useScreenWords();
  return (
    <>
      <ScreenHead kicker={`${title} · ${text.count(number, of)}`}>{part.asks}</ScreenHead>
      <ul className="os-ideas">
        {part.ideas.map(({ id, says }) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
      <p className="os-promise">{text.ownPlan}</p>
    </>
  );
}
