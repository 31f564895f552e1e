import { useEffect } from "react";
import { useLocation } from "react-router";

/** Opens the fold to which an address leads, and all of them for paper. Where the style sheet can do it too, it does so without this. */
export function useOpenFolds(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const target = document.getElementById(hash.slice(1));
    const fold = target?.closest("details");
    if (!target || !fold) return;
    fold.open = true;
    target.scrollIntoView();
  }, [hash]);
  useEffect(() => {
    const listeners = new AbortController();
    let opened: HTMLDetailsElement[] = [];
    function openAll() {
      opened = [...document.querySelectorAll<HTMLDetailsElement>("details.fold:not([open])")];
      for (const fold of opened) fold.open = true;
    }
    function closeAgain() {
      for (const fold of opened) fold.open = false;
    }
    window.addEventListener("beforeprint", openAll, { signal: listeners.signal });
    window.addEventListener("afterprint", closeAgain, { signal: listeners.signal });
    return () => listeners.abort();
  }, []);
}
