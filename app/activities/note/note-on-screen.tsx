import { usePageMessages } from "#app/i18n/messages.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import type { OnScreenProps } from "#app/activities/block-screen.ts";
import { RevealSwap } from "#app/activities/parts/reveal-swap.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";

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
