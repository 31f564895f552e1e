import { CallButton } from "#app/activities/parts/call-button.tsx";
import { RevealSwap } from "#app/activities/parts/reveal-swap.tsx";
import { Said } from "#app/activities/parts/said.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { ItemScreen } from "./sort.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";
import { useBlockWords, useScreenWords } from "#app/activities/parts/words.ts";

export const sortOnScreen = {
  label: ({ item }) => item.says,
  answer: ({ boxes, item }) => boxes.find(({ id }) => id === item.box)?.title,
  beats: () => 2,
  View: SortOnScreen,
} satisfies OnScreen<ItemScreen>;

/** One thing at a time; the class calls a box, then sees where it belongs and why. */
function SortOnScreen({ screen, beat, decision, decide, toBeat }: OnScreenProps<ItemScreen>) {
  const blocks = useBlockWords();
  const text = useScreenWords();
  const { prompt, boxes, item, number, of } = screen;
  const isRevealed = beat > 0;
  const called = decision.chosen[item.id];
  return (
    <>
      <ScreenHead kicker={`${prompt} · ${text.count(number, of)}`}>{item.says}</ScreenHead>
      <ul className="os-calls" data-side-by-side aria-label={text.byHands}>
        {boxes.map(({ id, title }, index) => (
          <li key={id}>
            <CallButton
              number={index + 1}
              says={title}
              isChosen={called === id}
              mark={isRevealed && id === item.box ? blocks.rightAnswer : undefined}
              onCall={() => decide({ chosen: { ...decision.chosen, [item.id]: id } })}
            />
          </li>
        ))}
      </ul>
      <RevealSwap isRevealed={isRevealed} label={text.reveal} hint={text.byHands} onReveal={() => toBeat(1)}>
        <Said tone="leaf" html={item.html} />
      </RevealSwap>
    </>
  );
}
