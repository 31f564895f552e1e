import { useLessonWords } from "#app/learning/courses/words.ts";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { isStepDone } from "./current-step.ts";
import type { ShownStep } from "./show-lesson.server.ts";
import type { BlockStates } from "./use-answers.ts";

type Props = { steps: readonly ShownStep[]; current: string; states: BlockStates };

/** The way through the lesson; plain links to its steps, so it works before and without JavaScript. */
export function LessonSteps({ steps, current, states }: Props) {
  const text = useLessonWords();
  return (
    <nav className="lesson-nav" aria-label={text.steps}>
      <ol className="steps">
        {steps.map((step) => {
          const isDone = isStepDone(step, states);
          return (
            <li key={step.id} data-state={isDone ? "done" : undefined}>
              <a href={`#${step.id}`} aria-current={step.id === current ? "step" : undefined}>
                {step.title}
                {isDone && <VisuallyHidden> ({text.done})</VisuallyHidden>}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
