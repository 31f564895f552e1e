import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import type { Cards } from "./cards.ts";
import { DoneForm } from "#app/activities/parts/done-form.tsx";
import { always, type Done } from "#app/activities/parts/done.ts";
import { Reveal } from "#app/activities/parts/reveal.tsx";
import { useOpened } from "#app/activities/parts/use-opened.ts";
import { useActivityWords } from "#app/activities/parts/words.ts";

export const view = {
  View: CardsView,
  isFinished: always,
} satisfies ActivityView<Cards, Done>;

/** Done when every card has been turned. On paper: a sheet of fronts and backs to cut out and fold. */
function CardsView({ block, answer, onAnswer }: BlockProps<Cards, Done>) {
  const text = useActivityWords();
  const { count, open } = useOpened(block.flips.length, () => onAnswer({ done: true }));
  return (
    <div className="cards-block">
      <h3>{block.prompt}</h3>
      <p className="soft not-on-paper">{text.turnHint}</p>
      <p className="paper-only">{text.cardsOnPaper}</p>
      <ul className="cards-list">
        {block.flips.map(({ id, front, html }) => (
          <li key={id}>
            <Reveal id={`${block.id}-${id}`} says={front} html={html} onOpen={() => open(id)} />
          </li>
        ))}
      </ul>
      <p role="status" className="soft script-only not-on-paper">
        {answer ? text.allOpened : text.opened(count, block.flips.length)}
      </p>
      <DoneForm id={block.id} isDone={answer !== undefined} />
    </div>
  );
}
