import { useScreenWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Face } from "./face.tsx";
import { Prose } from "#app/activities/parts/prose.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { Feelings } from "./feelings.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";

export const feelingsOnScreen = {
  label: ({ prompt }) => prompt,
  beats: () => 2,
  View: FeelingsOnScreen,
} satisfies OnScreen<Feelings>;

/** Five faces to think of, silently. Nobody is asked, so there is nothing to press. */
function FeelingsOnScreen({ screen, beat, toBeat }: OnScreenProps<Feelings>) {
  const text = useScreenWords();
  const { prompt, levels } = screen;
  const isRevealed = beat > 0;
  return (
    <>
      <ScreenHead>{prompt}</ScreenHead>
      <ul className="os-faces" data-advice={isRevealed || undefined}>
        {levels.map(({ id, face, says, html }) => (
          <li key={id} className="os-feeling">
            <Face face={face} />
            <strong>{says}</strong>
            {isRevealed && <Prose html={html} />}
          </li>
        ))}
      </ul>
      {isRevealed ? (
        <p className="os-hint">{text.thinkSilently}</p>
      ) : (
        <div className="os-swap-before" data-shown>
          <Button type="button" kind="plain" className="os-button" onClick={() => toBeat(1)}>
            {text.showAdvice}
          </Button>
          <p className="os-hint">{text.thinkSilently}</p>
        </div>
      )}
    </>
  );
}
