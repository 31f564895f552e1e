import { useEffect, useRef, useState } from "react";
import { openVisit, type OpenedVisit } from "./open-visit.ts";
import type { OfferedSurvey } from "./survey-view.ts";
import type { UnsafeReason } from "./unsafe-reason.ts";
import type { Visit } from "./visit.ts";

const betweenChecks = 15_000;

/** The visit at this computer; undefined until scripts run. */
export function useVisit(survey: OfferedSurvey): OpenedVisit | { unsafe: UnsafeReason } | undefined {
  const [opened, setOpened] = useState<OpenedVisit | { unsafe: UnsafeReason }>();
  // What is asked does not change while it is being answered, whatever the server says anew.
  const offered = useRef(survey);

  useEffect(() => {
    const found = openVisit(offered.current);
    setOpened(found);
    return "visit" in found ? watchOver(found.visit) : undefined;
  }, []);

  return opened;
}

/** What happens to the tab and concerns the answers. Returns how to stop watching. */
function watchOver(visit: Visit): () => void {
  const listeners = new AbortController();
  const options = { signal: listeners.signal, passive: true };
  const retry = () => {
    if (visit.state.stage === "waiting") void visit.send();
  };
  const touch = () => visit.touch();
  for (const sign of ["pointerdown", "keydown", "scroll"]) window.addEventListener(sign, touch, options);
  window.addEventListener("online", retry, options);
  window.addEventListener("senim:leaving", () => visit.leave(), options);
  window.addEventListener("keydown", (event) => event.key === "Escape" && visit.toggleHidden(), options);
  // Not in the capturing phase: a sign-out that somebody else holds back, and then is not wanted, must not cost a vote.
  window.addEventListener("submit", (event) => isSignOut(event) && visit.forget(), options);
  // A page taken out of the browser's memory again would show what stood there before.
  window.addEventListener("pagehide", () => visit.hide(), options);
  window.addEventListener("pageshow", (event) => event.persisted && location.reload(), options);
  const timer = setInterval(() => {
    visit.checkIdle();
    visit.checkWaiting();
  }, betweenChecks);
  return () => {
    clearInterval(timer);
    listeners.abort();
  };
}

function isSignOut({ target, defaultPrevented }: Event): boolean {
  return !defaultPrevented && target instanceof HTMLFormElement && target.action.endsWith("/sign-out");
}
