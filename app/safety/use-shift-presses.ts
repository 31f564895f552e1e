import { useEffect, useState } from "react";
import { countPress, longestPause, neededPresses, type ShiftPresses } from "./shift-presses.ts";

/** How many presses of Shift are left until `onEnough`; undefined while nobody has begun. */
export function useShiftPresses(onEnough: () => void): number | undefined {
  const [left, setLeft] = useState<number>();

  useEffect(() => {
    let presses: ShiftPresses | undefined;
    let isAlone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function forget() {
      clearTimeout(timer);
      presses = undefined;
      setLeft(undefined);
    }
    function handleDown(event: KeyboardEvent) {
      if (event.repeat) return;
      isAlone = event.key === "Shift";
      // Shift with a letter is somebody writing.
      if (!isAlone && presses) forget();
    }
    function handleUp(event: KeyboardEvent) {
      if (event.key !== "Shift" || !isAlone) return;
      isAlone = false;
      presses = countPress(presses, Date.now());
      if (presses.count >= neededPresses) return onEnough();
      setLeft(neededPresses - presses.count);
      clearTimeout(timer);
      timer = setTimeout(forget, presses.since + longestPause - Date.now());
    }
    addEventListener("keydown", handleDown);
    addEventListener("keyup", handleUp);
    return () => {
      clearTimeout(timer);
      removeEventListener("keydown", handleDown);
      removeEventListener("keyup", handleUp);
    };
  }, [onEnough]);

  return left;
}
