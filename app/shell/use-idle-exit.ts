import { useEffect } from "react";

const signsOfLife = ["pointerdown", "keydown", "scroll"] as const;

/**
 * Leaves a private page that nobody has touched for as long as a session lasts, so that the next child at this
 * computer does not find it on the screen.
 */
export function useIdleExit(idleLimit: number | undefined, address: string): void {
  useEffect(() => {
    if (idleLimit === undefined) return undefined;
    const leave = () => location.replace(address);
    const listeners = new AbortController();
    let timer = setTimeout(leave, idleLimit);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, idleLimit);
    };
    for (const sign of signsOfLife) {
      window.addEventListener(sign, again, { signal: listeners.signal, passive: true });
    }
    return () => {
      clearTimeout(timer);
      listeners.abort();
    };
  }, [idleLimit, address]);
}
