import { useSyncExternalStore } from "react";
import { Notice } from "#app/ui/notice.tsx";
import { usePresentWords } from "./words.ts";

/** Said until scripts run. Without them there is no presenter, but there is the lesson. */
export function NeedsScript({ address }: { address: string }) {
  const text = usePresentWords();
  const isScriptRunning = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  if (isScriptRunning) return null;
  return (
    <div className="presenter-without">
      <h1>{text.needsScript}</h1>
      <Notice tone="sun">
        <p>{text.needsScriptText}</p>
        <p>
          <a href={address}>{text.toLesson}</a>
        </p>
      </Notice>
    </div>
  );
}
