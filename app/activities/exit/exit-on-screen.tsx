import { useScreenWords } from "#app/activities/parts/words.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { Exit } from "./exit.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";

export const exitOnScreen = {
  label: ({ asks }) => asks,
  View: ExitOnScreen,
} satisfies OnScreen<Exit>;

/** The question and its answers to read, not to press: everybody answers for themselves. */
function ExitOnScreen({ screen }: OnScreenProps<Exit>) {
  const text = useScreenWords();
  return (
    <>
      <ScreenHead>{screen.asks}</ScreenHead>
      <ul className="os-ideas">
        {screen.options.map(({ id, says }) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
      <p className="os-promise">{text.answerForYourself}</p>
    </>
  );
}
