import type { Block } from "./block.ts";
import { Prose } from "./parts/prose.tsx";
import { useMessages } from "#app/i18n/messages.ts";
import { ExplainedList } from "./parts/explained-list.tsx";
import { Outcomes } from "./scenario/outcomes.tsx";
import type { PrintText } from "./parts/print-text.server.ts";
import { QuizKey } from "./quiz/quiz-key.tsx";
import { SortKey } from "./sort/sort-key.tsx";

type Props = { block: Block; words: PrintText["handouts"] };

/** What the teacher alone has on paper: right answers, explanations, outcomes. */
export function BlockKey({ block, words }: Props) {
  const { blocks: text } = useMessages();
  switch (block.kind) {
    case "scenario":
      return <Outcomes block={block} title={words.ledTo} />;
    case "sort":
      return <SortKey block={block} />;
    case "quiz":
      return <QuizKey block={block} />;
    case "match":
      return (
        <ExplainedList
          title={block.prompt}
          entries={block.pairs.map(({ id, item, fits, html }) => ({ id, says: `${item} — ${fits}`, html }))}
        />
      );
    case "order":
      return <ExplainedList title={block.prompt} entries={block.places} isOrdered />;
    case "cases":
      return (
        <ExplainedList
          title={`${block.title} · ${words.helpPaths}`}
          entries={block.stories.map(({ id, title, help }) => ({ id, says: title, html: help }))}
        />
      );
    case "roleplay":
      return (
        <section className="block-key">
          <h3>
            {block.title} · {text.debrief}
          </h3>
          <Prose html={block.debrief} />
        </section>
      );
    case "poll":
      return (
        <section className="block-key">
          <h3>{block.asks}</h3>
          <p>{words.pollHow}</p>
          <ul className="to-count">
            {block.options.map(({ id, says }) => (
              <li key={id}>
                {says} <span className="to-write" />
              </li>
            ))}
          </ul>
        </section>
      );
    case "breathe":
    case "cards":
    case "exit":
    case "feelings":
    case "note":
    case "plan":
      return null;
    default:
      return block satisfies never;
  }
}

/** Whether there is anything of the block that pupils do not get. */
export function hasKey({ kind }: Block): boolean {
  return ["scenario", "sort", "quiz", "match", "order", "cases", "roleplay", "poll"].includes(kind);
}
