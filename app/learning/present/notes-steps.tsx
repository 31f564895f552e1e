import { useLessonWords } from "#app/learning/courses/words.ts";
import type { PresentedStep, Screen } from "./screen.ts";
import { usePresentWords } from "./words.ts";

type Props = {
  steps: readonly PresentedStep[];
  screens: readonly Screen[];
  step: number;
  goTo: (at: number) => void;
};

/** The steps with their minutes; any of them can be gone to at once. */
export function NotesSteps({ steps, screens, step, goTo }: Props) {
  const lessons = useLessonWords();
  const text = usePresentWords();
  return (
    <nav className="notes-panel" aria-label={text.window.steps}>
      <h2>{text.window.steps}</h2>
      <ol className="notes-steps">
        {steps.map(({ id, title, minutes }, index) => (
          <li key={id}>
            <button
              type="button"
              aria-current={index === step ? "step" : undefined}
              onClick={() => goTo(screens.findIndex((screen) => screen.id === id))}
            >
              <span>{title}</span>
              <span className="soft">{lessons.minutes(minutes)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
