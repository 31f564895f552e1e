import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { LeavingEvent } from "#app/safety/leave-page.ts";
import { Outbox, type SaveState } from "./outbox.ts";
import type { ProgressAnswer } from "./progress-action.ts";

type Opened = { outbox: Outbox | undefined; state: SaveState; unsaved: number };

/** The outbox of the learner at this computer; none for a reader who is not signed in. */
export function useOutbox(learner: string | undefined, onAnswer: (answer: ProgressAnswer) => void): Opened {
  const outbox = useMemo(() => {
    const isServer = typeof window === "undefined";
    return learner === undefined || isServer ? undefined : new Outbox(learner, browser(), onAnswer);
  }, [learner, onAnswer]);

  useEffect(() => {
    if (!outbox) return undefined;
    void outbox.flush();
    const listeners = new AbortController();
    const { signal } = listeners;
    window.addEventListener("online", () => void outbox.flush(), { signal });
    window.addEventListener("pagehide", () => void outbox.sendLeaving(), { signal });
    window.addEventListener("senim:leaving", (event) => sendAndForget(outbox, event as LeavingEvent), {
      signal,
    });
    return () => listeners.abort();
  }, [outbox]);

  const state = useSyncExternalStore(
    outbox?.subscribe ?? never,
    () => outbox?.state ?? "idle",
    () => "idle" as const,
  );
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
