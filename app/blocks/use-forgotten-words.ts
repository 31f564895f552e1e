import { useEffect } from "react";
import { forgetWords } from "./kept-words.ts";

/**
 * On every page: what somebody else wrote in this tab goes, and at the way out what was written here goes too. A
 * browser empties the storage by itself where it obeys `Clear-Site-Data`; on a school's plain http it does not.
 */
export function useForgottenWords(owner: string | undefined): void {
  useEffect(() => {
    forgetWords({ owner });
    const listeners = new AbortController();
    const { signal } = listeners;
    window.addEventListener("senim:leaving", () => forgetWords(), { signal });
    // Not in the capturing phase: a sign-out that is held back for unsent answers must not cost the words.
    window.addEventListener("submit", forgetAtSignOut, { signal });
    return () => listeners.abort();
  }, [owner]);
}

function forgetAtSignOut({ target }: Event): void {
  if (target instanceof HTMLFormElement && target.action.endsWith("/sign-out")) forgetWords();
}
