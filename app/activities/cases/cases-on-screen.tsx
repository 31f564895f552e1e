import { useActivityMessages, usePageMessages } from "#app/i18n/messages.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import type { OnScreenProps } from "#app/activities/block-screen.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";

/** A case, a question to think about, then the way to help on screens of its own. */
export function CasesOnScreen({ screen }: OnScreenProps<"cases">) {
  const words = useActivityMessages();
  const { present: text } = usePageMessages();
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
