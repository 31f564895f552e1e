import type { ReactNode } from "react";
import "./activities.css";
import type { Answer, ShownBlock } from "./block.ts";
import { ExitView } from "./exit/exit-alone.tsx";
import { FeelingsView } from "./feelings/feelings-alone.tsx";
import { QuizView } from "./quiz/quiz-alone.tsx";
import { RoleplayView } from "./roleplay/roleplay-alone.tsx";
import { ScenarioView } from "./scenario/scenario-alone.tsx";
import { SortView } from "./sort/sort-alone.tsx";
import type { ShownState } from "#app/learning/progress/lesson-progress.server.ts";
import { viewsOf } from "#app/learning/lessons/lesson-views.ts";

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
    case "breathe": {
      const { BreatheView } = viewsOf("breathe");
      return <BreatheView block={block} {...own} />;
    }
    case "cards": {
      const { CardsView } = viewsOf("cards");
      return <CardsView block={block} {...own} />;
    }
    case "cases": {
      const { CasesView } = viewsOf("cases");
      return <CasesView block={block} {...own} />;
    }
    case "exit":
      return <ExitView block={block} helpers={helpers} {...own} />;
    case "feelings":
      return <FeelingsView block={block} />;
    case "match": {
      const { MatchView } = viewsOf("match");
      return <MatchView block={block} {...own} />;
    }
    case "note": {
      const { NoteView } = viewsOf("note");
      return <NoteView block={block} />;
    }
    case "order": {
      const { OrderView } = viewsOf("order");
      return <OrderView block={block} {...own} />;
    }
    case "plan": {
      const { PlanView } = viewsOf("plan");
      return <PlanView block={block} />;
    }
    case "poll": {
      const { PollView } = viewsOf("poll");
      return <PollView block={block} {...own} />;
    }
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
