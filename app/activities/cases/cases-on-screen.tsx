import { Prose } from "#app/activities/parts/prose.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { CaseScreen } from "./cases.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";
import { useActivityWords, useScreenWords } from "#app/activities/parts/words.ts";

export const casesOnScreen = {
  label: ({ story }) => story,
  View: CasesOnScreen,
} satisfies OnScreen<CaseScreen>;

/** A case, a question to think about, then the way to help on screens of its own. */
function CasesOnScreen({ screen }: OnScreenProps<CaseScreen>) {
  const words = useActivityWords();
  const text = useScreenWords();
  const { title, story, html, isHelp, number, of } = screen;
  if (isHelp) {
    return (
      <>
        <ScreenHead kicker={`${story} · ${text.count(number, of)}`}>{text.helpPath}</ScreenHead>
        <div className="feedback os-said leaf">
          <Prose html={html} />
        </div>
      </>
    );
  }
  return (
    <>
      <ScreenHead kicker={`${title} · ${text.count(number, of)}`}>{story}</ScreenHead>
      <Prose html={html} />
      <p className="os-promise">{words.whatCouldHelp}</p>
    </>
  );
}
