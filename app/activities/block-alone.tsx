import type { ReactNode } from "react";
import "./activities.css";
import type { Answer, ShownBlock } from "./block.ts";
import type { ShownState } from "./shown-state.ts";
import { viewOf } from "./view-of.ts";

type Props = {
  block: ShownBlock;
  state: ShownState | undefined;
  onAnswer: (answer: Answer) => void;
  helpers: ReactNode;
};

export function LessonBlock({ block, state, onAnswer, helpers }: Props) {
  const { View } = viewOf(block.kind);
  return (
    <div
      className="block"
      id={`block-${block.id}`}
      data-block={block.id}
      data-kind={block.kind}
      data-state={state?.isFinished ? "answered" : "open"}
    >
      <View
        block={block}
        answer={state?.answer ?? undefined}
        feedback={state?.feedback}
        best={state?.best ?? null}
        helpers={helpers}
        // The state was read against this block, so its answers are of this block's kind.
        onAnswer={(answer) => onAnswer(answer as Answer)}
      />
    </div>
  );
}
