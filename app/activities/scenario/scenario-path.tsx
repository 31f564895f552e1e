import { useBlockWords } from "#app/activities/parts/words.ts";
import type { Walk } from "./scenario.ts";

/** The way so far, as a list that can be read. */
export function ScenarioPath({ taken }: Pick<Walk, "taken">) {
  const text = useBlockWords();
  if (taken.length === 0) return null;
  return (
    <details className="scenario-path">
      <summary>{text.yourPath(taken.length)}</summary>
      <ol>
        {taken.map(({ scene, choice }, index) => (
          <li key={`${scene.id} ${index}`}>
            <b>{scene.title}.</b> {choice.says}
          </li>
        ))}
      </ol>
    </details>
  );
}
