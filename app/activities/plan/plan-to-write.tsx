import type { PlanWords } from "./plan-words.ts";
import type { Plan } from "./plan.ts";
import { RuledLines } from "#app/activities/parts/ruled-lines.tsx";
import { useActivityWords } from "#app/activities/parts/words.ts";

/** Squares to tick and lines to write on; with a reader's own plan, what that reader ticked and wrote. */
export function PlanToWrite({ block, plan }: { block: Plan; plan?: PlanWords | undefined }) {
  const text = useActivityWords();
  return (
    <div className="plan-paper no-script-only on-paper-too">
      {block.parts.map(({ id, asks, ideas }) => (
        <section key={id}>
          <h4>{asks}</h4>
          <ul className="to-tick">
            {ideas.map((idea) => (
              <li key={idea.id} data-ticked={plan?.ticked.includes(`${id} ${idea.id}`) || undefined}>
                {idea.says}
              </li>
            ))}
          </ul>
          <p>{text.ownWords}:</p>
          {plan?.words[id] ? <p className="plan-words">{plan.words[id]}</p> : <RuledLines count={2} />}
        </section>
      ))}
    </div>
  );
}
