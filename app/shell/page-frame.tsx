import type { MouseEvent, ReactNode } from "react";
import { useFrameWords } from "#app/i18n/words.ts";
import { useForgottenWords } from "#app/safety/use-forgotten-words.ts";
import { QuickExitSkipLink } from "#app/safety/quick-exit.tsx";
import { useFrame } from "./frame.ts";
import { PageFooter } from "./page-footer.tsx";
import { PageHeader } from "./page-header.tsx";
import { useIdleExit } from "./use-idle-exit.ts";
import { useScriptsMark } from "./use-scripts-mark.ts";
import "./page-frame.css";

/** What stands around every page, error pages too: the ways in, help, and the way out. */
export function PageFrame({ children }: { children: ReactNode }) {
  const shell = useFrameWords();
  const { frame } = useFrame();
  // A private page, so that the guard says where the next child at this very computer signs in.
  useIdleExit(frame.viewer?.idleLimit, `/${shell.language}/today`);
  useForgottenWords(frame.viewer?.id);
  useScriptsMark();
  return (
    <>
      <div className="skip-links no-print">
        <QuickExitSkipLink neutralSite={frame.neutralSite} />
        <a href="#content" className="skip-link visually-hidden" onClick={skipToContent}>
          {shell.skipToContent}
        </a>
      </div>
      <PageHeader frame={frame} />
      <div id="content" tabIndex={-1} className="page-content">
        {children}
      </div>
      <PageFooter />
    </>
  );
}

/** The address keeps its `#…`, which in a lesson says which step is open. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}
