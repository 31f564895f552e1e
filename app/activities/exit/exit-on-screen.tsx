import { usePageMessages } from "#app/i18n/messages.ts";
import type { OnScreenProps } from "#app/activities/block-screen.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";

/** The question and its answers to read, not to press: everybody answers for themselves. */
export function ExitOnScreen({ screen: { exit } }: OnScreenProps<"exit">) {
  const { present: text } = usePageMessages();
  return (
    <>
      <ScreenHead>{exit.asks}</ScreenHead>
      <ul className="os-ideas">
        {exit.options.map(({ id, says }) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
      <p className="os-promise">{text.answerForYourself}</p>
    </>
  );
}
