import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Prints one thing of a page: what it is true for marks itself with `data-print-alone`, and paper shows nothing else. */
export function usePrintingAlone(): [isAlone: boolean, printAlone: () => void] {
  const [isAlone, setAlone] = useState(false);
  useEffect(() => {
    const end = () => setAlone(false);
    window.addEventListener("afterprint", end);
    return () => window.removeEventListener("afterprint", end);
  }, []);
  function printAlone() {
    // At once: the browser takes its picture of the page within `print`.
    flushSync(() => setAlone(true));
    window.print();
  }
  return [isAlone, printAlone];
}
