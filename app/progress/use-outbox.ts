import { useEffect, useState, useSyncExternalStore } from "react";
import type { LeavingEvent } from "#app/safety/leave-page.ts";
import { Outbox, type SaveState } from "./outbox.ts";
import type { ProgressAnswer } from "./progress-action.ts";

type Opened = { outbox: Outbox | undefined; state: SaveState; unsaved: number };

/** The outbox of the learner at this computer; none for a reader who is not signed in. */
export function useOutbox(learner: string | undefined, onAnswer: (answer: ProgressAnswer) => void): Opened {
  const [outbox, setOutbox] = useState<Outbox>();

  useEffect(() => {
    if (learner === undefined) return undefined;
    const opened = new Outbox(learner, browser(), onAnswer);
    setOutbox(opened);
    void opened.flush();
    const listeners = new AbortController();
    const { signal } = listeners;
    window.addEventListener("online", () => void opened.flush(), { signal });
    window.addEventListener("pagehide", () => void opened.sendLeaving(), { signal });
    window.addEventListener("senim:leaving", (event) => sendAndForget(opened, event as LeavingEvent), { signal });
    return () => listeners.abort();
  }, [learner, onAnswer]);

  const state = useSyncExternalStore(outbox?.subscribe ?? never, () => outbox?.state ?? "idle", () => "idle" as const);
  return { outbox, state, unsaved: outbox?.unsaved ?? 0 };
}

/** At a quick exit the session ends once this is on its way; nothing of it may stay on this computer. */
function sendAndForget(outbox: Outbox, { detail }: LeavingEvent): void {
  if (outbox.unsaved > 0) detail.waitUntil(outbox.sendLeaving());
  outbox.drop();
}

function never(): () => void {
  return () => undefined;
}

function browser() {
  return {
    send: (body: string, isLeaving: boolean) =>
      fetch("/progress", {
        method: "POST",
        headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
        body,
        keepalive: isLeaving,
        // An old line can hang for minutes without failing.
        signal: isLeaving ? undefined : AbortSignal.timeout(15_000),
      }),
    storage: sessionStorage,
    later: (task: () => void, milliseconds: number) => void setTimeout(task, milliseconds),
  };
}
