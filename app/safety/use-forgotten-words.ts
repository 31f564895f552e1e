import { useEffect } from "react";
import { forgetClosedTab, forgetWords, leaveTab } from "./kept-words.ts";

/** Between the tabs of one browser. What is said is the event by which somebody leaves, or that nobody is there. */
export const tabsChannel = "senim-words";
/** Said by a page that comes without anybody signed in: by then the session of whoever left has ended. */
export const nobodyIsThere = "";

// Before anything is drawn with them.
if (typeof document !== "undefined") forgetClosedTab();

/**
 * On every page: what somebody else wrote in this tab goes, and at the way out what was written here goes too, in
 * the other tabs as well. A browser empties a storage by itself where it obeys `Clear-Site-Data`; on a school's plain
 * http it does not, and what stands on a screen it never clears.
 */
export function useForgottenWords(owner: string | undefined): void {
  useEffect(() => {
    forgetWords({ owner });
    const listeners = new AbortController();
    const { signal } = listeners;
    const tabs = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(tabsChannel);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    const tell = (what: string) => tabs?.postMessage(what);
    const forgetEverywhere = ({ type }: Event) => {
      forgetWords();
      tell(type);
    };
    if (!owner) tell(nobodyIsThere);
    tabs?.addEventListener("message", ({ data }) => data !== nobodyIsThere && forgetWords(), { signal });
    window.addEventListener("pagehide", leaveTab, { signal });
    window.addEventListener("senim:leaving", forgetEverywhere, { signal });
    // Not in the capturing phase: a sign-out that is held back for unsent answers must not cost the words.
    window.addEventListener("submit", (event) => isSignOut(event) && forgetEverywhere(event), { signal });
    return () => {
      listeners.abort();
      tabs?.close();
    };
  }, [owner]);
}

function isSignOut({ target }: Event): boolean {
  return target instanceof HTMLFormElement && target.action.endsWith("/sign-out");
}
