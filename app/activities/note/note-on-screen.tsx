import { useScreenWords } from "#app/activities/parts/words.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import { RevealSwap } from "#app/activities/parts/reveal-swap.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { Note } from "./note.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";

export const noteOnScreen = {
  label: ({ asks }) => asks,
  beats: () => 2,
  beginsAnew: true,
  quietFor: 60,
  View: NoteOnScreen,
} satisfies OnScreen<Note>;

/** A question for everybody's own paper, and a quiet minute; the second beat starts the timer. */
function NoteOnScreen({ screen, beat, toBeat }: OnScreenProps<Note>) {
  const text = useScreenWords();
  const { asks, html } = screen;
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
