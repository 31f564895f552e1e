import { Icon } from "#app/ui/icon.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

type Props = {
  /** What a class calls it by, with so many fingers; the same key presses it. */
  number: number;
  says: string;
  isChosen: boolean;
  /** Set once the answer may be seen: what a screen reader says of it. To the eye it is a tick, and not colour alone. */
  mark?: string | undefined;
  /** Small screens have no room for what is settled. */
  isDone?: boolean;
  onCall: () => void;
};

/** A big button for what a class calls out. */
export function CallButton({ number, says, isChosen, mark, isDone = false, onCall }: Props) {
  return (
    <button
      type="button"
      className="call"
      data-call
      data-mark={mark === undefined ? undefined : "right"}
      data-done={isDone || undefined}
      aria-pressed={isChosen}
      onClick={onCall}
    >
      <span className="call-number" aria-hidden="true">
        {mark === undefined ? number : <Icon name="tick" />}
      </span>
      <span className="call-says">
        {says}
        {mark !== undefined && <VisuallyHidden> ({mark})</VisuallyHidden>}
      </span>
    </button>
  );
}
