import { useState } from "react";
import { useLessonWords } from "#app/learning/courses/words.ts";
import { useOpenLessonWords } from "#app/learning/sensitive/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { Command } from "./keys.ts";
import type { PresentedLesson } from "./load-presentation.server.ts";
import { NeedsScript } from "./needs-script.tsx";
import { NotesClocks } from "./notes-clocks.tsx";
import { NotesSteps } from "./notes-steps.tsx";
import { NotesText } from "./notes-text.tsx";
import { NotesView } from "./notes-view.tsx";
import { openWindow } from "./open-window.ts";
import { OpeningTime } from "./opening-time.tsx";
import { writeAddress } from "./show-address.ts";
import { TimerControls } from "./timer-controls.tsx";
import { TimerFace } from "./timer-face.tsx";
import { useAllFonts } from "./use-all-fonts.ts";
import { useKeys } from "./use-keys.ts";
import { useOpening } from "./use-opening.ts";
import { useShow } from "./use-show.ts";
import { usePresentWords } from "./words.ts";
import "./present.css";
import "./notes.css";

type Props = { presented: PresentedLesson; notes: readonly string[] };

/** The teacher's own window: what to say, how long, what comes next; it moves the class's screen and moves with it. */
export function NotesWindow({ presented, notes }: Props) {
  const lessons = useLessonWords();
  const openLesson = useOpenLessonWords();
  const text = usePresentWords();
  const { lesson, windowTitle, language, steps, screens, shownOpening } = presented;
  const [isBlocked, setBlocked] = useState(false);
  const opening = useOpening(shownOpening?.deeds ?? null);
  const presentation = useShow("notes", { lesson: lesson.id, language, screens }, opening.tellMove);
  const { show, others, showing, move, next, back, goTo } = presentation;
  const address = `/${language}/courses/${lesson.course}/${lesson.id}`;
  const step = screens[show.at]?.step ?? 0;
  useAllFonts();

  const blank = () => move((before) => ({ ...before, isBlank: !before.isBlank }));
  function openScreen() {
    if (showing === undefined) return;
    const screen = writeAddress(`${address}/present`, { showing, screen: screens[show.at]?.id ?? "" });
    setBlocked(!openWindow(`senim-screen-${showing}`, screen));
  }
  useKeys((command, key) => {
    // Notes may be long: here these two scroll, and what a clicker sends moves the lesson.
    if (key === "ArrowUp" || key === "ArrowDown") return false;
    const deeds: Partial<Record<Command, () => void>> = {
      next,
      back,
      blank,
      first: () => goTo(0),
      last: () => goTo(screens.length - 1),
    };
    deeds[command]?.();
    return command in deeds;
  });

  return (
    <main
      data-page="present"
      data-window="notes"
      data-band={lesson.course}
      className="notes-window"
      id="main"
    >
      <title>{`${text.window.title}: ${windowTitle} · Senim`}</title>
      <NeedsScript address={address} />
      <div className="notes-frame script-only">
        <header className="notes-head">
          <p className="soft">
            {lesson.code} · {lesson.title}
          </p>
          <h1>{steps[step]?.title}</h1>
          <p className="soft">{lessons.stepOf(step + 1, steps.length)}</p>
        </header>
        <NotesText key={step} html={notes[step] ?? ""} />
        <div className="notes-side">
          <NotesView screens={screens} steps={steps} show={show} />
          <NotesClocks lesson={lesson} steps={steps} step={step} show={show} />
          {shownOpening && (
            <section className="notes-panel" aria-label={openLesson.openNow}>
              <OpeningTime opening={opening} address={shownOpening.address} />
            </section>
          )}
          <section className="notes-panel" aria-label={text.timerTitle}>
            <h2>{text.timerTitle}</h2>
            {show.timer && <TimerFace timer={show.timer} />}
            <TimerControls timer={show.timer} move={move} />
          </section>
          <NotesSteps steps={steps} screens={screens} step={step} goTo={goTo} />
          <section className="notes-panel" role="status">
            {others.includes("screen") ? (
              <p className="soft">{text.window.screenIsOpen}</p>
            ) : (
              <>
                <p className="soft">{text.window.screenIsNotOpen}</p>
                <Button type="button" kind="plain" onClick={openScreen}>
                  {text.window.openScreen}
                </Button>
              </>
            )}
            {isBlocked && <p>{text.window.screenBlocked}</p>}
          </section>
        </div>
        <div className="notes-bar">
          <Button type="button" kind="plain" aria-disabled={show.at === 0} onClick={back}>
            <Icon name="back" />
            {lessons.back}
          </Button>
          <Button type="button" kind="plain" aria-pressed={show.isBlank} onClick={blank}>
            {show.isBlank ? text.showAgain : text.blank}
          </Button>
          <Button type="button" onClick={next}>
            {lessons.next}
            <Icon name="next" />
          </Button>
        </div>
      </div>
    </main>
  );
}
