import { useEffect } from "react";
import { forgetClosedTab, forgetWords, leaveTab } from "./kept-words.ts";

const channelName = "senim-words";

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
    const tabs = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(channelName);
    const forgetEverywhere = () => {
      forgetWords();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
      tabs?.postMessage("forget");
    };
    tabs?.addEventListener("message", () => forgetWords(), { signal });
    window.addEventListener("pagehide", leaveTab, { signal });
    window.addEventListener("senim:leaving", forgetEverywhere, { signal });
    // Not in the capturing phase: a sign-out that is held back for unsent answers must not cost the words.
    window.addEventListener("submit", (event) => isSignOut(event) && forgetEverywhere(), { signal });
    return () => {
      listeners.abort();
      tabs?.close();
    };
  }, [owner]);
}

function isSignOut({ target }: Event): boolean {
  return target instanceof HTMLFormElement && target.action.endsWith("/sign-out");
}
