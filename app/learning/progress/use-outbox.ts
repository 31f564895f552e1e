import { useMemo, useSyncExternalStore } from "react";
import type { Outbox, SaveState } from "./outbox.ts";
import { tabOutbox } from "./tab-outbox.ts";

type Opened = { outbox: Outbox | undefined; state: SaveState; unsaved: number };

/** The outbox of the learner at this computer; none for a reader who is not signed in, and none on the server. */
export function useOutbox(learner: string | undefined): Opened {
  const outbox = useMemo(() => {
    return learner === undefined || typeof window === "undefined" ? undefined : tabOutbox(learner);
  }, [learner]);
  const subscribe = outbox?.subscribe ?? never;
  const state = useSyncExternalStore(
    subscribe,
    () => outbox?.state ?? "idle",
    () => "idle" as const,
  );
  const unsaved = useSyncExternalStore(
    subscribe,
    () => outbox?.unsaved ?? 0,
    () => 0,
  );
  return { outbox, state, unsaved };
}

function never(): () => void {
  return () => undefined;
}
