import type { PresentedLesson } from "./load-presentation.server.ts";
import type { PresentedStep } from "./screen.ts";
import { spentInAll, spentOn, type Show } from "./showing.ts";
import { sayClock } from "./timer.ts";
import { useNow } from "./use-now.ts";
import { usePresentWords } from "./words.ts";

type Props = {
  lesson: PresentedLesson["lesson"];
  steps: readonly PresentedStep[];
  step: number;
  show: Show;
};

/** The time of day, and the time taken beside the time planned. Nothing here sounds or turns red. */
export function NotesClocks({ lesson, steps, step, show }: Props) {
  const text = usePresentWords();
  const now = useNow();
  if (now === undefined) return null;
  const planned = steps[step]?.minutes ?? 0;
  return (
    <section className="notes-panel notes-clocks">
      <dl>
        <div>
          <dt>{text.window.clock}</dt>
          <dd>{timeOfDay(new Date(now))}</dd>
        </div>
        <div>
          <dt>{text.window.step}</dt>
          <dd>
            {sayClock(spentOn(show, step, true, now) / 1000)}{" "}
            <span className="soft">
              {planned > 0 ? text.window.ofPlanned(planned) : text.window.noMinutes}
            </span>
          </dd>
        </div>
        <div>
          <dt>{text.window.lesson}</dt>
          <dd>
            {sayClock(spentInAll(show, now) / 1000)}{" "}
            <span className="soft">{text.window.ofPlanned(lesson.minutes)}</span>
          </dd>
        </div>
      </dl>
      {show.since === null && <p className="soft small">{text.window.notBegun}</p>}
    </section>
  );
}

/** By the computer's own clock, as the one on the wall: 9:05. */
function timeOfDay(date: Date): string {
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
}
