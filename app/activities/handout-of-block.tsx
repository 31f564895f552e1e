import type { ShownBlock } from "./block.ts";
import { PlanOnPaper } from "./plan/plan-on-paper.tsx";
import { Prose } from "./parts/prose.tsx";
import { RuledLines } from "./parts/ruled-lines.tsx";
import { ScenarioOnPaper } from "./scenario/scenario-on-paper.tsx";
import { useActivityMessages, useMessages } from "#app/i18n/messages.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { CutCards } from "./parts/cut-cards.tsx";
import { ExitSlips } from "./exit/exit-slips.tsx";
import { FoldCards } from "./cards/fold-cards.tsx";
import type { PrintText } from "./parts/print-text.server.ts";
import { QuizQuestions } from "./quiz/quiz-sheet.tsx";
import "./activities.css";

type Props = { block: ShownBlock; helpers: readonly Helper[]; words: PrintText["handouts"] };

/** What pupils get of a block on paper; feelings and votes are no paper's business. */
export function HandoutOfBlock({ block, helpers, words }: Props) {
  const { blocks: text } = useMessages();
  const ofActivities = useActivityMessages();
  switch (block.kind) {
    case "roleplay":
      return (
        <CutCards
          size="role"
          cards={block.roles.map(({ id, role, html }) => ({ id, title: role, html, foot: text.mayPass }))}
        />
      );
    case "cards":
      return <FoldCards block={block} />;
    case "cases":
      return (
        <CutCards size="strip" cards={block.stories.map(({ id, title, html }) => ({ id, title, html }))} />
      );
    case "scenario":
      return <ScenarioOnPaper block={block} />;
    case "sort":
      return (
        <>
          <p>{block.prompt}</p>
          <CutCards
            size="small"
            cards={block.boxes.map(({ id, title }) => ({ id, title, foot: words.heading }))}
          />
          <CutCards size="small" cards={block.items.map(({ id, says }) => ({ id, says }))} />
        </>
      );
    case "match": {
      const { prompt, pairs, fits } = block;
      const rows = pairs.flatMap(({ id, item }, index) => [
        { id, title: item },
        { id: `fit-${id}`, says: fits[index]?.says ?? "" },
      ]);
      return (
        <>
          <p>{prompt}</p>
          <CutCards size="small" cards={rows} />
        </>
      );
    }
    case "order":
      return (
        <>
          <p>{block.prompt}</p>
          <CutCards size="strip" cards={block.places} />
        </>
      );
    case "quiz":
      return <QuizQuestions block={block} how={words.oneAnswer} />;
    case "plan":
      return (
        <>
          <h3>{block.title}</h3>
          <PlanOnPaper block={block} />
          <p className="sheet-small">{ofActivities.onOwnPaper}</p>
        </>
      );
    case "note":
      return (
        <>
          <h3>{block.asks}</h3>
          <Prose html={block.html} />
          <RuledLines count={14} />
          <p className="sheet-small">{ofActivities.onOwnPaper}</p>
        </>
      );
    case "breathe":
      return (
        <div className="breathe-on-paper">
          <h3>{block.title}</h3>
          <Prose html={block.html} />
        </div>
      );
    case "exit":
      return <ExitSlips block={block} helpers={helpers} words={words} />;
    case "feelings":
    case "poll":
      return null;
    default:
      return block satisfies never;
  }
}
