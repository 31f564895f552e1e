import { Prose } from "#app/activities/parts/prose.tsx";
import { numberedScenes, type Scenario } from "./scenario.ts";

/** The story by the numbers of its scenes, as pupils have it. */
export function Outcomes({ block, title }: { block: Scenario; title: string }) {
  return (
    <section className="block-key">
      <h3>
        {block.title} · {title}
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
