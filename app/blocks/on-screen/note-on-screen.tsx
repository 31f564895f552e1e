import { usePageMessages } from "#app/i18n/messages.ts";
import { Prose } from "../prose.tsx";
import type { OnScreenProps } from "./block-screen.ts";
import { RevealSwap } from "./reveal-swap.tsx";
import { ScreenHead } from "./screen-head.tsx";

/** A question for everybody's own paper, and a quiet minute; the second beat starts the timer (see show.ts). */
export function NoteOnScreen({ screen, beat, toBeat }: OnScreenProps<"note">) {
  const { present: text } = usePageMessages();
  const { asks, html } = screen.note;
  return (
    <>
      <ScreenHead>{asks}</ScreenHead>
      <Prose html={html} />
      <p className="os-promise">{text.nobodyReads}</p>
      <RevealSwap isRevealed={beat > 0} label={text.quietMinute} onReveal={() => toBeat(1)}>
        <p className="os-hint">{text.quietNow}</p>
      </RevealSwap>
    </>
  );
}
