import { useLessonWords } from "#app/learning/courses/words.ts";
import type { SaveState } from "#app/learning/progress/outbox.ts";
import { Icon } from "#app/ui/icon.tsx";

/** Whether the server has the answers: said in words, politely, and never in colour alone. */
export function SaveNote({ state, isSignedIn }: { state: SaveState; isSignedIn: boolean }) {
  const text = useLessonWords();
  if (!isSignedIn) return <p className="save-note soft small">{text.staysInTab}</p>;
  return (
    <p className="save-note soft small" role="status" data-save={state}>
      {state === "saved" && <Icon name="tick" />}
      {text.saveStates[state]}
    </p>
  );
}
