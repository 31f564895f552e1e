import { useOpenLessonWords } from "#app/learning/sensitive/words.ts";
import { Button } from "#app/ui/button.tsx";
import { useNow } from "./use-now.ts";
import type { Opening } from "./use-opening.ts";
import { usePresentWords } from "./words.ts";

const nearlyOver = 10 * 60_000;

type Props = {
  opening: Opening;
  /** Where the lesson is opened for the class. */
  address: string;
  /** On the class's screen it is there only where something has to be done. */
  onlyIfNeeded?: boolean;
};

/** Until when the lesson is open, with one press to go on and one to close it. */
export function OpeningTime({ opening: { known, isLost, ask }, address, onlyIfNeeded = false }: Props) {
  const openLesson = useOpenLessonWords();
  const text = usePresentWords();
  const now = useNow();
  if (!known || now === undefined) return null;
  const { says, isOwn, endsAt } = known;
  const isClosed = endsAt === null;
  const isSoonOver = isClosed || endsAt - now < nearlyOver;
  if (onlyIfNeeded && !isLost && !(isOwn && isSoonOver)) return null;
  return (
    <div className="opening-time" role="status">
      {/* The class reads along: it is told as little as will do. */}
      <span>{isLost && onlyIfNeeded ? text.openingLost : says}</span>
      {isLost && !onlyIfNeeded && <span>{text.openingLostText}</span>}
      {isClosed ? (
        // In a window of its own: the presentation stays.
        <a href={address} target="_blank" rel="noreferrer">
          {text.openAgain}
        </a>
      ) : (
        <>
          {isOwn && (
            <Button type="button" size="small" onClick={() => void ask("prolong")}>
              {openLesson.prolong}
            </Button>
          )}
          {!onlyIfNeeded && (
            <Button type="button" kind="plain" size="small" onClick={() => void ask("close")}>
              {openLesson.close}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
