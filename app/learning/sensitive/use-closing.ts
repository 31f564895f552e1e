import { useEffect, useEffectEvent } from "react";
import { useRevalidator } from "react-router";

/** Until the server, too, finds that the time is over. */
const grace = 1_000;

/**
 * When the lesson's time is over, the page asks once whether it is still open; if not, nothing of it stays on the screen.
 * A telephone that slept meanwhile asks when somebody looks at it again.
 */
export function useClosing(closesIn: number | null): void {
  const { revalidate } = useRevalidator();
  const look = useEffectEvent(() => void revalidate());
  useEffect(() => {
    if (closesIn === null) return undefined;
    const wait = closesIn + grace;
    const since = Date.now();
    const lookIfOver = () => {
      if (Date.now() - since >= wait) look();
    };
    const timer = setTimeout(look, wait);
    const listeners = new AbortController();
    document.addEventListener("visibilitychange", lookIfOver, { signal: listeners.signal });
    window.addEventListener("pageshow", lookIfOver, { signal: listeners.signal });
    return () => {
      clearTimeout(timer);
      listeners.abort();
    };
  }, [closesIn]);
}
