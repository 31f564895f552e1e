/** What listeners of `senim:leaving` get: a promise handed to `waitUntil` is given a moment before the session ends. */
export type LeavingEvent = CustomEvent<{ waitUntil: (sending: Promise<unknown>) => void }>;

const longestWait = 1500;
let isLeaving = false;

/**
 * Covers the page at once, lets unsent answers go, ends the session, and puts a neutral site in this page's place.
 * The order matters: a person must see nothing more from the first instant, and answers need the session.
 */
export function leavePage(quickExitAddress: string, neutralSite: string): void {
  if (isLeaving) return;
  isLeaving = true;
  coverPage();
  const sending: Promise<unknown>[] = [];
  const detail: LeavingEvent["detail"] = { waitUntil: (promise) => sending.push(promise) };
  window.dispatchEvent(new CustomEvent("senim:leaving", { detail }));
  let isEnded = false;
  const endSession = () => {
    if (!isEnded) navigator.sendBeacon(quickExitAddress, new URLSearchParams({ answer: "none" }));
    isEnded = true;
  };
  if (sending.length === 0) endSession();
  else {
    addEventListener("pagehide", endSession);
    const tooLong = new Promise((resolve) => setTimeout(resolve, longestWait));
    void Promise.race([Promise.allSettled(sending), tooLong]).then(endSession);
  }
  location.replace(neutralSite);
}

function coverPage(): void {
  const cover = document.createElement("div");
  cover.className = "quick-exit-cover";
  document.body.append(cover);
  document.title = "";
  // Nothing behind the cover may be read out or reached with the keyboard either.
  for (const child of document.body.children) if (child !== cover) child.setAttribute("inert", "");
}
