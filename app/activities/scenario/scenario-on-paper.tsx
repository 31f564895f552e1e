import type { KeyProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import { GameBook } from "./game-book.tsx";
import { numberedScenes, type Scenario } from "./scenario.ts";

export const scenarioOnPaper = { Handout: GameBook, Key: Outcomes } satisfies OnPaper<Scenario, Scenario>;

/** The story by the numbers of its scenes, as pupils have it. */
function Outcomes({ block, words }: KeyProps<Scenario>) {
  return (
    <section className="block-key">
      <h3>
        {block.title} · {words.ledTo}
      </h3>
      {numberedScenes(block).map(
        (scene, index) =>
          !scene.isEnd && (
            <div key={scene.id}>
              <h4>
                {index + 1}. {scene.title}
              </h4>
              <ul>
                {scene.choices.map(({ id, says, html }) => (
                  <li key={id}>
                    <b>{says}</b>
                    <Prose html={html} />
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}
