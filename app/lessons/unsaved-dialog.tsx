import { useEffect, useRef } from "react";
import { useMessages } from "#app/i18n/messages.ts";
import type { Outbox } from "#app/progress/outbox.ts";
import { Button } from "#app/ui/button.tsx";

const longestWait = 4000;

/** Signing out first sends what waits; what cannot be sent is said, and dropped only when the learner says so. */
export function UnsavedDialog({ outbox }: { outbox: Outbox | undefined }) {
  const { lessons: text } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const signOut = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (!outbox) return undefined;
    const waiting = outbox;
    async function beforeSignOut(event: SubmitEvent) {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !form.action.endsWith("/sign-out") || waiting.unsaved === 0)
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
      await Promise.race([waiting.flush(), new Promise((resolve) => setTimeout(resolve, longestWait))]);
      if (waiting.unsaved === 0) return form.submit();
      signOut.current = form;
      dialog.current?.showModal();
    }
    // Before React's and the router's own listeners, which would send the form at once.
    window.addEventListener("submit", beforeSignOut, { capture: true });
    return () => window.removeEventListener("submit", beforeSignOut, { capture: true });
  }, [outbox]);

  function leave() {
    outbox?.drop();
    signOut.current?.submit();
  }

  return (
    <dialog ref={dialog} aria-labelledby="unsaved-title" className="unsaved">
      <h2 id="unsaved-title">{text.unsavedTitle}</h2>
      <p>{text.unsavedText(outbox?.unsaved ?? 0)}</p>
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
