import { useLessonWords } from "#app/learning/courses/words.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownStep } from "./show-lesson.server.ts";
import type { BlockStates } from "./use-answers.ts";

type Props = {
  steps: readonly ShownStep[];
  required: readonly string[];
  states: BlockStates;
  home: string;
  isSignedIn: boolean;
};

/** At the end: done, or what is still to do, with the way there. */
export function LessonEnd({ steps, required, states, home, isSignedIn }: Props) {
  const text = useLessonWords();
  const open = steps.filter(({ parts }) =>
    parts.some(
      (part) => part.kind === "block" && required.includes(part.block.id) && !states[part.block.id]?.isDone,
    ),
  );
  return (
    <div role="status" className="lesson-end">
      {open.length === 0 ? (
        <Notice tone="leaf" title={text.completed}>
          <p>{text.completedText}</p>
          <LinkButton to={home}>{isSignedIn ? text.toToday : text.toCourse}</LinkButton>
        </Notice>
      ) : (
        <Notice tone="sun" title={text.leftToDo}>
          <ul>
            {open.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
