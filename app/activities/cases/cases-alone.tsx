import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import type { Cases } from "./cases.ts";
import { DoneForm } from "#app/activities/parts/done-form.tsx";
import { always, type Done } from "#app/activities/parts/done.ts";
import { HelpLink } from "#app/activities/parts/help-link.tsx";
import { Prose } from "#app/activities/parts/prose.tsx";
import { Reveal } from "#app/activities/parts/reveal.tsx";
import { useOpened } from "#app/activities/parts/use-opened.ts";
import { useActivityWords } from "#app/activities/parts/words.ts";

export const view = {
  View: CasesView,
  isFinished: always,
} satisfies ActivityView<Cases, Done>;

/** A case, time to think, then its way to help. Done when every way has been opened. */
function CasesView({ block, answer, onAnswer }: BlockProps<Cases, Done>) {
  const text = useActivityWords();
  const { count, open } = useOpened(block.stories.length, () => onAnswer({ done: true }));
  return (
    <div className="cases-block">
      <h3>{block.title}</h3>
      <ul className="cases-list">
        {block.stories.map(({ id, title, html, help }) => (
          <li key={id} className="case">
            <h4>{title}</h4>
            <Prose html={html} />
            <Reveal id={`${block.id}-${id}`} says={text.whatCouldHelp} html={help} onOpen={() => open(id)} />
          </li>
        ))}
      </ul>
      <p role="status" className="soft script-only not-on-paper">
        {answer ? text.allOpened : text.opened(count, block.stories.length)}
      </p>
      <p>
        <HelpLink kind="sun" />
      </p>
      <DoneForm id={block.id} isDone={answer !== undefined} />
    </div>
  );
}
