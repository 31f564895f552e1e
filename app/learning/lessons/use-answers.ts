import { useCallback, useEffect, useState } from "react";
import { isAnswered } from "#app/activities/answering.ts";
import type { Answer, ShownBlock } from "#app/activities/block.ts";
import type { ShownState } from "#app/learning/progress/lesson-progress.server.ts";
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
    if (!hasMoreToSay(block, given)) return;
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
  const isFinished = (before?.isFinished ?? false) || isAnswered(block, answer);
  const isCheck = block.kind === "quiz" && block.pass !== null;
  const keepsFeedback = !isCheck && "chosen" in answer && Object.keys(answer.chosen).length > 0;
  return {
    answer,
    isFinished,
    // Whether a check is passed only the server can say.
    isDone: (before?.isDone ?? false) || (isFinished && !isCheck),
    best: before?.best ?? null,
    attempts: before?.attempts ?? 0,
    feedback: keepsFeedback ? (before?.feedback ?? null) : null,
  };
}

/** Stories and the like say everything themselves; quizzes, sortings, pairs and orders are explained by the server, which has the keys. */
function hasMoreToSay(block: ShownBlock, answer: Answer): boolean {
  if (!("handedIn" in answer)) return false;
  return answer.handedIn || (block.kind === "quiz" && block.pass === null);
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
