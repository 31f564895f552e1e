import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** True while the page is being printed: paper must show what a screen shows one piece at a time. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser takes its picture as soon as the listener returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    const listeners = new AbortController();
    window.addEventListener("beforeprint", begin, { signal: listeners.signal });
    window.addEventListener("afterprint", end, { signal: listeners.signal });
    return () => listeners.abort();
  }, []);
  return isPrinting;
}
