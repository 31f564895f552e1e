import { Prose } from "#app/activities/parts/prose.tsx";
import type { Sort } from "./sort.ts";

/** Each box with what belongs into it. */
export function SortKey({ block: { prompt, boxes, items } }: { block: Sort }) {
  return (
    <section className="block-key">
      <h3>{prompt}</h3>
      {boxes.map((box) => (
        <div key={box.id}>
          <h4>{box.title}</h4>
          <ul>
            {items.map(
              (item) =>
                item.box === box.id && (
                  <li key={item.id}>
                    <b>{item.says}</b>
                    <Prose html={item.html} />
                  </li>
                ),
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
