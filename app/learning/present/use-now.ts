import { useEffect, useState } from "react";

/** The time in ms, every half second; undefined on the server, whose clock is another one. */
export function useNow(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const interval = setInterval(tick, 500);
    return () => clearInterval(interval);
  }, []);
  return now;
}
