import { useCallback, useEffect, useState } from "react";
import type { Answer, ShownBlock } from "#app/activities/block.ts";
import type { ShownState } from "#app/activities/shown-state.ts";
import { viewOf } from "#app/activities/view-of.ts";
import type { ProgressAnswer } from "#app/learning/progress/progress-action.ts";
import { hearAnswers } from "#app/learning/progress/tab-outbox.ts";
import { useOutbox } from "#app/learning/progress/use-outbox.ts";
import type { Explained } from "./explain-answer-action.ts";

export type BlockStates = Record<string, ShownState>;
type LessonKey = { course: string; lesson: string; version: string };

/** The answers of this lesson as the learner sees them: the own choice at once, what is said about it when it is known. */
export function useAnswers(learner: string | undefined, key: LessonKey, initial: BlockStates) {
  const [states, setStates] = useState(initial);
  const { lesson } = key;

  const receive = useCallback(
    ({ lessons }: ProgressAnswer) => {
      const saved = lessons[lesson]?.blocks ?? {};
      setStates((now) => ({ ...now, ...onlyCurrent(saved, now) }));
    },
    [lesson],
  );
  useEffect(() => hearAnswers(receive), [receive]);
  const { outbox, state } = useOutbox(learner);

  function answer(block: ShownBlock, given: Answer) {
    setStates((now) => ({ ...now, [block.id]: optimistic(now[block.id], block, given) }));
    if (outbox) return outbox.add({ ...key, block: block.id, answer: given });
    // Not signed in: the answer stays in this tab; the server explains it and keeps nothing.
    if (!viewOf(block.kind).hasMoreToSay?.(block, given)) return;
    void explain(block.id, given).then((explained) => {
      if (explained) setStates((now) => ({ ...now, ...onlyCurrent({ [block.id]: explained }, now) }));
    });
  }

  return { states, answer, saveState: state };
}

/** An explanation that comes late must not undo a choice made since. */
function onlyCurrent(saved: BlockStates, now: BlockStates): BlockStates {
  const entries = Object.entries(saved).filter(([id, { answer }]) => {
    return now[id] === undefined || JSON.stringify(now[id].answer) === JSON.stringify(answer);
  });
  return Object.fromEntries(entries);
}

/** The choice as made, before the server has said anything about it. */
function optimistic(before: ShownState | undefined, block: ShownBlock, answer: Answer): ShownState {
  const view = viewOf(block.kind);
  const isFinished = (before?.isFinished ?? false) || (view.isFinished?.(block, answer) ?? false);
  const isCheck = view.isCheck?.(block) ?? false;
  return {
    answer,
    isFinished,
    // Whether a check is passed only the server can say.
    isDone: (before?.isDone ?? false) || (isFinished && !isCheck),
    best: before?.best ?? null,
    attempts: before?.attempts ?? 0,
    feedback: view.keepsFeedback?.(block, answer) ? (before?.feedback ?? null) : null,
  };
}

async function explain(block: string, answer: Answer): Promise<Explained | undefined> {
  try {
    const response = await fetch(`${location.pathname}/explain`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ block, answer }),
    });
    return response.ok ? ((await response.json()) as Explained) : undefined;
  } catch {
    return undefined;
  }
}
