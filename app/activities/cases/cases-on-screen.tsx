import { useActivityMessages, usePageMessages } from "#app/i18n/messages.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import { numbered, type OnScreen, type OnScreenProps, type Place } from "#app/activities/parts/on-screen.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import { splitProse } from "#app/activities/parts/split-html.ts";
import type { Cases } from "./cases.ts";

type CaseScreen = Place & { title: string; story: string; html: string; isHelp: boolean };

export const casesOnScreen = {
  screens: ({ title, stories }) =>
    numbered(stories, (story, place) => {
      const screens = (html: string, isHelp: boolean) =>
        splitProse(html).map((piece) => ({ title, story: story.title, html: piece, isHelp, ...place }));
      return [...screens(story.html, false), ...screens(story.help, true)];
    }).flat(),
  label: ({ story }) => story,
  View: CasesOnScreen,
} satisfies OnScreen<Cases, CaseScreen>;

/** A case, a question to think about, then the way to help on screens of its own. */
function CasesOnScreen({ screen }: OnScreenProps<CaseScreen>) {
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
