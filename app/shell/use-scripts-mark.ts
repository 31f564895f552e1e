import { useEffect } from "react";

/** Tells the style sheets that scripts run here: only then is hidden what is for pages without them. */
export function useScriptsMark(): void {
  useEffect(() => {
    document.documentElement.dataset.scripts = "run";
  }, []);
}
