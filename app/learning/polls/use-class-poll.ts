import { useCallback, useEffect, useState } from "react";
import type { ClassPollState, PollEvent } from "./class-poll-state.ts";

export type PollDeed = "open" | "close";

/** Why the last question got no answer. */
type Trouble = "offline" | "signed-out";

const patience = 3_000;

/**
 * The poll as the server has it, kept up to date while it is open. Never throws: a presenter goes on without a
 * connection, and then the class raises its hands.
 */
export function useClassPoll(address: string, initial: ClassPollState | undefined) {
  const [state, setState] = useState(initial);
  const [trouble, setTrouble] = useState<Trouble>();
  const isOffline = trouble === "offline";

  const ask = useCallback(
    async (deed?: PollDeed) => {
      const answer = await fetchState(address, deed);
      if (typeof answer === "string") return setTrouble(answer);
      setTrouble(undefined);
      // That a poll ended by itself with too few answers shows in its being gone.
      setState((before) =>
        answer.step === "ready" && before?.step === "open"
          ? { ...answer, last: answer.last ?? "few" }
          : answer,
      );
    },
    [address],
  );

  useEffect(() => {
    if (initial) return;
    const soon = setTimeout(() => void ask());
    return () => clearTimeout(soon);
  }, [ask, initial]);

  const stream = state?.step === "open" ? state.way.stream : undefined;
  useEffect(() => {
    if (!stream) return;
    const source = new EventSource(stream);
    let retry: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener("message", ({ data }) => {
      const { isClosed, ...news } = JSON.parse(data as string) as PollEvent;
      if (isClosed) {
        source.close();
        void ask();
      } else {
        setTrouble(undefined);
        setState((last) => (last?.step === "open" ? { ...last, ...news } : last));
      }
    });
    source.addEventListener("error", () => {
      setTrouble((last) => last ?? "offline");
      // The browser tries again by itself, unless the server has answered that there is no such poll.
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(() => void ask(), patience);
    });
    return () => {
      source.close();
      clearTimeout(retry);
    };
  }, [stream, ask]);

  // The stream is silent until somebody votes: after a press that failed, only asking tells that the server is back.
  useEffect(() => {
    if (!isOffline || !stream) return;
    const again = setInterval(() => void ask(), patience);
    return () => clearInterval(again);
  }, [isOffline, stream, ask]);

  return { state, isOffline, isSignedOut: trouble === "signed-out", ask };
}

async function fetchState(address: string, deed: PollDeed | undefined): Promise<ClassPollState | Trouble> {
  try {
    const response = await fetch(address, {
      headers: { accept: "application/json" },
      ...(deed && { method: "POST", body: new URLSearchParams({ do: deed }) }),
    });
    // Whoever is signed out is led to where they sign in.
    if (response.redirected) return "signed-out";
    return response.ok ? ((await response.json()) as ClassPollState) : "offline";
  } catch {
    return "offline";
  }
}
