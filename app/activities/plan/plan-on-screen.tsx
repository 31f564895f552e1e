import { usePageMessages } from "#app/i18n/messages.ts";
import type { OnScreenProps } from "#app/activities/block-screen.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";

/** Ideas for everybody's own plan; what a child takes of them no screen shows. */
export function PlanOnScreen({ screen: { title, part, number, of } }: OnScreenProps<"plan">) {
  const { present: text } = usePageMessages();
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
