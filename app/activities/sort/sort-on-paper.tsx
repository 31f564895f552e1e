import { CutCards } from "#app/activities/parts/cut-cards.tsx";
import type { HandoutProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import type { ShownSort, Sort } from "./sort.ts";

export const sortOnPaper = {
  Handout: SortCards,
  Key: SortKey,
  isToldByKey: true,
} satisfies OnPaper<ShownSort, Sort>;

function SortCards({ block: { prompt, boxes, items }, words }: HandoutProps<ShownSort>) {
  return (
    <>
      <p>{prompt}</p>
      <CutCards size="small" cards={boxes.map(({ id, title }) => ({ id, title, foot: words.heading }))} />
      <CutCards size="small" cards={items.map(({ id, says }) => ({ id, says }))} />
    </>
  );
}

/** Each box with what belongs into it. */
function SortKey({ block: { prompt, boxes, items } }: { block: Sort }) {
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
