import type { ReactNode } from "react";
import "#app/blocks/blocks.css";
import type { Answer, ShownBlock } from "#app/blocks/block.ts";
import { BreatheView } from "#app/blocks/breathe.tsx";
import { CardsView } from "#app/blocks/cards.tsx";
import { CasesView } from "#app/blocks/cases.tsx";
import { ExitView } from "#app/blocks/exit.tsx";
import { FeelingsView } from "#app/blocks/feelings.tsx";
import { MatchView } from "#app/blocks/match.tsx";
import { NoteView } from "#app/blocks/note.tsx";
import { OrderView } from "#app/blocks/order.tsx";
import { PlanView } from "#app/blocks/plan.tsx";
import { PollView } from "#app/blocks/poll.tsx";
import { QuizView } from "#app/blocks/quiz.tsx";
import { RoleplayView } from "#app/blocks/roleplay.tsx";
import { ScenarioView } from "#app/blocks/scenario.tsx";
import { SortView } from "#app/blocks/sort.tsx";
import type { ShownState } from "#app/progress/lesson-progress.server.ts";

type Props = {
  block: ShownBlock;
  state: ShownState | undefined;
  onAnswer: (answer: Answer) => void;
  helpers: ReactNode;
};

export function LessonBlock({ block, ...rest }: Props) {
  return (
    <div
      className="block"
      id={`block-${block.id}`}
      data-block={block.id}
      data-kind={block.kind}
      data-state={rest.state?.isFinished ? "answered" : "open"}
    >
      <BlockOfKind block={block} {...rest} />
    </div>
  );
}

function BlockOfKind({ block, state, onAnswer, helpers }: Props) {
  // The state was read against this block on the server, so its parts are of this block's kind.
  const own = { answer: (state?.answer ?? undefined) as never, feedback: state?.feedback as never, onAnswer };
  switch (block.kind) {
    case "breathe":
      return <BreatheView block={block} {...own} />;
    case "cards":
      return <CardsView block={block} {...own} />;
    case "cases":
      return <CasesView block={block} {...own} />;
    case "exit":
      return <ExitView block={block} helpers={helpers} {...own} />;
    case "feelings":
      return <FeelingsView block={block} />;
    case "match":
      return <MatchView block={block} {...own} />;
    case "note":
      return <NoteView block={block} />;
    case "order":
      return <OrderView block={block} {...own} />;
    case "plan":
      return <PlanView block={block} />;
    case "poll":
      return <PollView block={block} {...own} />;
    case "quiz":
      return <QuizView block={block} best={state?.best ?? null} {...own} />;
    case "roleplay":
      return <RoleplayView block={block} />;
    case "scenario":
      return <ScenarioView block={block} {...own} />;
    case "sort":
      return <SortView block={block} {...own} />;
    default:
      return block satisfies never;
  }
}
