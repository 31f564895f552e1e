import { answerOf, type PresentedStep, type Screen } from "./screen.ts";
import type { Show } from "./showing.ts";
import { usePresentWords } from "./words.ts";

type Props = { screens: readonly Screen[]; steps: readonly PresentedStep[]; show: Show };

/** What the class sees now, its answer if it has one, and what comes next. */
export function NotesView({ screens, steps, show }: Props) {
  const text = usePresentWords();
  const now = screens[show.at];
  const next = screens[show.at + 1];
  if (!now) return null;
  const ofStep = screens.filter((one) => one.step === now.step);
  const answer = answerOf(now);
  const isNextStep = next && next.step !== now.step;
  return (
    <section className="notes-panel notes-now" aria-label={text.window.onScreen}>
      <h2>
        {text.window.onScreen}{" "}
        <span className="soft">· {text.screenOf(ofStep.indexOf(now) + 1, ofStep.length)}</span>
      </h2>
      <p role="status">{show.isBlank ? text.window.isBlank : now.label}</p>
      {answer && (
        <p>
          <strong>{text.window.answer}:</strong> {answer}
        </p>
      )}
      <h2>{text.window.comesNext}</h2>
      {!next && <p>{text.window.atTheEnd}</p>}
      {next && <p>{next.label}</p>}
      {isNextStep && <p className="soft">{text.window.nextStep(steps[next.step]?.title ?? "")}</p>}
    </section>
  );
}
