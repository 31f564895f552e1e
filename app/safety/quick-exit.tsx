import { useCallback, type MouseEvent, type SyntheticEvent } from "react";
import { useFrameWords } from "#app/i18n/words.ts";
import { leavePage } from "./leave-page.ts";
import { useShiftPresses } from "./use-shift-presses.ts";
import { useSafetyWords } from "./words.ts";
import "./quick-exit.css";

type Props = { neutralSite: string };

/**
 * Away from here at once. A form post, so that it works without JavaScript: the server answers with the neutral site.
 */
export function QuickExit({ neutralSite }: Props) {
  const shell = useFrameWords();
  const text = useSafetyWords();
  const address = quickExitAddress(shell.language);
  const leave = useCallback(() => leavePage(address, neutralSite), [address, neutralSite]);
  const left = useShiftPresses(leave);

  function handleSubmit(event: SyntheticEvent) {
    event.preventDefault();
    leave();
  }
  return (
    <form method="post" action={address} onSubmit={handleSubmit} className="quick-exit">
      <button id="quick-exit" className="button" data-kind="ink" data-quick-exit>
        {text.quickExit}
      </button>
      <span role="status" className="visually-hidden">
        {left === undefined ? "" : text.shiftMore(left)}
      </span>
      <ShiftLights left={left} />
    </form>
  );
}

/** The first thing the keyboard reaches; without JavaScript it leads to the button. */
export function QuickExitSkipLink({ neutralSite }: Props) {
  const shell = useFrameWords();
  const text = useSafetyWords();

  function handleClick(event: MouseEvent) {
    event.preventDefault();
    leavePage(quickExitAddress(shell.language), neutralSite);
  }
  return (
    <a href="#quick-exit" className="skip-link visually-hidden" onClick={handleClick}>
      {text.leaveAtOnce}
    </a>
  );
}

/** Three small lights beside the button: how many presses have counted. */
function ShiftLights({ left }: { left: number | undefined }) {
  if (left === undefined) return null;
  return (
    <span className="shift-lights" aria-hidden="true">
      {[2, 1, 0].map((light) => (
        <span key={light} data-lit={light >= left || undefined} />
      ))}
    </span>
  );
}

function quickExitAddress(language: string): string {
  return `/${language}/quick-exit`;
}
