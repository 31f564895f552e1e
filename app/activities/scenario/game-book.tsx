import { Prose } from "#app/activities/parts/prose.tsx";
import { useBlockWords } from "#app/activities/parts/words.ts";
import { numberedScenes, type Scenario } from "./scenario.ts";

/** The whole story with numbered scenes: each choice names the scene to read next, as in a game book. */
export function GameBook({ block }: { block: Scenario }) {
  const text = useBlockWords();
  const scenes = numberedScenes(block);
  const numberOf = (id: string) => scenes.findIndex((scene) => scene.id === id) + 1;
  return (
    <div className="scenario">
      <h3>{block.title}</h3>
      <p>{text.onPaper}</p>
      {scenes.map(({ id, title, html, isEnd, choices }) => (
        <section key={id} className="scenario-paper-scene">
          <h4>
            {numberOf(id)}. {title}
          </h4>
          <Prose html={html} />
          {isEnd && <p className="scenario-end">{text.storyEnds}</p>}
          <ul>
            {choices.map((choice) => (
              <li key={choice.id}>
                <b>{choice.says}</b> <span className="soft">{text.readOnAt(numberOf(choice.to))}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
