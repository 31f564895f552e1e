import { useActivityWords, useScreenWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Prose } from "#app/activities/parts/prose.tsx";
import type { CardScreen } from "./cards.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";

export const cardsOnScreen = {
  label: ({ flip }) => flip.front,
  beats: () => 2,
  View: CardsOnScreen,
} satisfies OnScreen<CardScreen>;

/** One card: its front to think about, then its back. Both have their room from the beginning. */
function CardsOnScreen({ screen, beat, toBeat }: OnScreenProps<CardScreen>) {
  const words = useActivityWords();
  const text = useScreenWords();
  const { prompt, flip, number, of } = screen;
  const isTurned = beat > 0;
  return (
    <>
      <p className="os-kicker">{`${prompt} · ${text.count(number, of)}`}</p>
      <div className="os-flip" data-turned={isTurned || undefined}>
        <h2>{flip.front}</h2>
        <div className="os-flip-back" data-shown={isTurned || undefined} role="status">
          <Prose html={flip.html} />
        </div>
      </div>
      <div className="buttons os-ways">
        <Button
          type="button"
          className="os-button"
          kind={isTurned ? "plain" : "strong"}
          onClick={() => toBeat(isTurned ? 0 : 1)}
        >
          {isTurned ? text.turnBack : text.turn}
        </Button>
        {!isTurned && <span className="os-hint">{words.turnHint}</span>}
      </div>
    </>
  );
}
