import { useState } from "react";
import { useNavigate } from "react-router";
import type { Command } from "./keys.ts";
import type { PresentedLesson } from "./load-presentation.server.ts";
import { NeedsScript } from "./needs-script.tsx";
import { openWindow } from "./open-window.ts";
import { OpeningTime } from "./opening-time.tsx";
import { PhonePoll } from "./phone-poll.tsx";
import { PresenterBar } from "./presenter-bar.tsx";
import { PresenterMenu } from "./presenter-menu.tsx";
import { writeAddress } from "./show-address.ts";
import { Stage } from "./stage.tsx";
import { TimerFace } from "./timer-face.tsx";
import { TimerPanel } from "./timer-panel.tsx";
import { useAllFonts } from "./use-all-fonts.ts";
import { useKeys } from "./use-keys.ts";
import { useOpening } from "./use-opening.ts";
import { useShow } from "./use-show.ts";
import { usePresentWords } from "./words.ts";
import "./present.css";

/** The window that a projector shows: one screen of the lesson at a time, moved by keys, a clicker or the notes window. */
export function Presenter({ presented }: { presented: PresentedLesson }) {
  const text = usePresentWords();
  const { lesson, windowTitle, language, steps, screens, classes, shownOpening } = presented;
  const [open, setOpen] = useState<"menu" | "timer">();
  const [said, setSaid] = useState("");
  // Where the teacher has one class for this lesson, there is nothing to choose.
  const [classId, setClassId] = useState(classes.length === 1 ? (classes[0]?.id ?? "") : "");
  const navigate = useNavigate();
  const opening = useOpening(shownOpening?.deeds ?? null);
  const presentation = useShow("screen", { lesson: lesson.id, language, screens }, opening.tellMove);
  const { show, others, showing, move, next, back, goTo } = presentation;
  const address = `/${language}/courses/${lesson.course}/${lesson.id}`;
  useAllFonts();

  function openNotes() {
    if (showing === undefined) return;
    if (!navigator.onLine && !others.includes("notes")) return setSaid(text.noConnection);
    const notes = writeAddress(`${address}/present/notes`, { showing, screen: "" });
    setSaid(openWindow(`senim-notes-${showing}`, notes) ? "" : text.windowBlocked);
  }
  function leave() {
    if (navigator.onLine) void navigate(address);
    else setSaid(text.cannotLeave);
  }
  function obey(command: Command): void {
    setSaid("");
    if (typeof command === "number") return call(command);
    switch (command) {
      case "next":
        return next();
      case "back":
        return back();
      case "first":
        return goTo(0);
      case "last":
        return goTo(screens.length - 1);
      case "blank":
        return move((before) => ({ ...before, isBlank: !before.isBlank }));
      case "notes":
        return openNotes();
      case "menu":
      case "timer":
        return setOpen(open === command ? undefined : command);
      case "full-screen":
        return switchFullScreen();
      case "close":
        if (show.isBlank) return move((before) => ({ ...before, isBlank: false }));
        return open ? setOpen(undefined) : leave();
      case "leave":
        return leave();
      default:
        return command satisfies never;
    }
  }
  useKeys((command, key) => {
    if (isScrolling() && (key === "ArrowUp" || key === "ArrowDown")) return false;
    obey(command);
    return true;
  });

  return (
    <main data-page="present" data-window="screen" data-band={lesson.course} className="presenter" id="main">
      <title>{`${windowTitle} · Senim`}</title>
      <NeedsScript address={address} />
      <div className="presenter-frame script-only" inert={show.isBlank}>
        <div className="presenter-top">
          <span className="presenter-code">{lesson.code}</span>
          {show.timer && <TimerFace timer={show.timer} />}
          {shownOpening && <OpeningTime opening={opening} address={shownOpening.address} onlyIfNeeded />}
        </div>
        <Stage
          presented={presented}
          presentation={presentation}
          renderPhones={(poll, hands) => (
            <PhonePoll
              presented={presented}
              poll={poll}
              hands={hands}
              classId={classId}
              onChoose={setClassId}
            />
          )}
        />
        <p role="status" className="presenter-said" data-shown={said !== "" || undefined}>
          {said}
        </p>
        {open === "timer" && <TimerPanel timer={show.timer} move={move} onClose={() => setOpen(undefined)} />}
        {open === "menu" && (
          <PresenterMenu obey={obey} onClose={() => setOpen(undefined)}>
            {shownOpening && <OpeningTime opening={opening} address={shownOpening.address} />}
          </PresenterMenu>
        )}
        <PresenterBar steps={steps} screens={screens} show={show} open={open} obey={obey} />
      </div>
      {show.isBlank && (
        <button type="button" className="blank-screen" onClick={() => obey("blank")}>
          <span className="visually-hidden">{text.showAgain}</span>
        </button>
      )}
    </main>
  );
}

/** In a very low window, see present.css. */
function isScrolling(): boolean {
  return document.documentElement.scrollHeight > innerHeight || document.activeElement?.className === "stage";
}

/** Presses the first, second … of the big buttons on the screen. */
function call(number: number): void {
  const button = document.querySelectorAll<HTMLButtonElement>(".stage [data-call]")[number - 1];
  button?.click();
}

function switchFullScreen(): void {
  // A browser may refuse; then the window stays as it is.
  const asked = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  void asked.catch(() => undefined);
}
