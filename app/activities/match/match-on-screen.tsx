import { CallButton } from "#app/activities/parts/call-button.tsx";
import { RevealSwap } from "#app/activities/parts/reveal-swap.tsx";
import { Said } from "#app/activities/parts/said.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { MatchScreen } from "./match.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";
import { useBlockWords, useScreenWords } from "#app/activities/parts/words.ts";

export const matchOnScreen = {
  label: ({ row }) => row.item,
  answer: ({ row }) => row.fits.find(({ id }) => id === row.right)?.says,
  beats: () => 2,
  View: MatchOnScreen,
} satisfies OnScreen<MatchScreen>;

/** Row by row: the class finds what fits among what is left. */
function MatchOnScreen({ screen, beat, decision, decide, toBeat }: OnScreenProps<MatchScreen>) {
  const blocks = useBlockWords();
  const text = useScreenWords();
  const { prompt, row, number, of } = screen;
  const isRevealed = beat > 0;
  return (
    <>
      <ScreenHead kicker={`${prompt} · ${text.count(number, of)}`}>{row.item}</ScreenHead>
      <ul className="os-calls" data-many aria-label={text.byHands}>
        {row.fits.map(({ id, says }, index) => (
          <li key={id}>
            <CallButton
              number={index + 1}
              says={says}
              isChosen={decision.chosen[row.id] === id}
              mark={isRevealed && id === row.right ? blocks.rightAnswer : undefined}
              isDone={row.used.includes(id) || (isRevealed && id !== row.right)}
              onCall={() => decide({ chosen: { ...decision.chosen, [row.id]: id } })}
            />
          </li>
        ))}
      </ul>
      <RevealSwap isRevealed={isRevealed} label={text.reveal} hint={text.byHands} onReveal={() => toBeat(1)}>
        <Said tone="leaf" html={row.html} />
      </RevealSwap>
    </>
  );
}
