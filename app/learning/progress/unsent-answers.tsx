import { useEffect, useRef } from "react";
import { useLessonWords } from "#app/learning/courses/words.ts";
import type { LeavingEvent } from "#app/safety/leave-page.ts";
import { Button } from "#app/ui/button.tsx";
import type { Outbox } from "./outbox.ts";
import { useOutbox } from "./use-outbox.ts";
import "./unsent-answers.css";

const longestWait = 4000;
type SignOut = { form: HTMLFormElement; button: HTMLElement | null };

/**
 * On every page of somebody signed in: sends what waits as soon as it can go. Signing out waits for it a moment;
 * what cannot be sent then is said, and dropped only when the learner says so.
 */
export function UnsentAnswers({ learner }: { learner: string }) {
  const text = useLessonWords();
  const { outbox, unsaved } = useOutbox(learner);
  const dialog = useRef<HTMLDialogElement>(null);
  const signOut = useRef<SignOut>(undefined);

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
    // Before React's and the router's own listeners, which would send the form at once.
    window.addEventListener("submit", (event) => void beforeSignOut(event), { signal, capture: true });
    return () => listeners.abort();

    async function beforeSignOut(event: SubmitEvent) {
      const form = event.target;
      const isSignOut = form instanceof HTMLFormElement && form.action.endsWith("/sign-out");
      if (!isSignOut || !outbox || outbox.unsaved === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      signOut.current = { form, button: event.submitter };
      await Promise.race([outbox.flush(), new Promise((resolve) => setTimeout(resolve, longestWait))]);
      if (outbox.unsaved === 0) submit(signOut.current);
      else dialog.current?.showModal();
    }
  }, [outbox]);

  function leave() {
    outbox?.drop();
    submit(signOut.current);
  }

  return (
    <dialog ref={dialog} aria-labelledby="unsent-title" className="unsent">
      <h2 id="unsent-title">{text.unsavedTitle}</h2>
      <p>{text.unsavedText(unsaved)}</p>
      <div className="buttons">
        <Button type="button" autoFocus onClick={() => dialog.current?.close()}>
          {text.stay}
        </Button>
        <Button type="button" kind="plain" onClick={leave}>
          {text.leaveAnyway}
        </Button>
      </div>
    </dialog>
  );
}

function submit(signOut: SignOut | undefined): void {
  signOut?.form.requestSubmit(signOut.button);
}

/** At a quick exit the session ends once this is on its way; nothing of it may stay on this computer. */
function sendAndForget(outbox: Outbox, { detail }: LeavingEvent): void {
  if (outbox.unsaved > 0) detail.waitUntil(outbox.sendLeaving());
  outbox.drop();
}
