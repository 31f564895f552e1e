import { OwnWords } from "#app/activities/parts/own-words.tsx";
import { useActivityWords } from "#app/activities/parts/words.ts";
import { tick, type PlanWords } from "./plan-words.ts";
import type { PlanPart as Part } from "./plan.ts";

type Props = {
  id: string;
  part: Part;
  describedBy: string;
  plan: PlanWords;
  onChange: (plan: PlanWords) => void;
};

export function PlanPart({ id: ownId, part, describedBy, plan, onChange }: Props) {
  const text = useActivityWords();
  return (
    <fieldset className="choices script-only not-on-paper">
      <legend>{part.asks}</legend>
      {part.ideas.map(({ id, says }) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            autoComplete="off"
            checked={plan.ticked.includes(`${part.id} ${id}`)}
            onChange={() => onChange(tick(plan, `${part.id} ${id}`))}
          />
          <span>{says}</span>
        </label>
      ))}
      <OwnWords
        id={ownId}
        label={text.ownWords}
        describedBy={describedBy}
        words={plan.words[part.id] ?? ""}
        onChange={(words) => onChange({ ...plan, words: { ...plan.words, [part.id]: words } })}
      />
    </fieldset>
  );
}
