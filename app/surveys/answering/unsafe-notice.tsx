import { Notice } from "#app/ui/notice.tsx";
import type { SurveyWords } from "./survey-text.ts";
import type { UnsafeReason } from "./unsafe-reason.ts";

/** Why nothing is asked here, in plain words. */
export function UnsafeNotice({ why, text }: { why: UnsafeReason | "script"; text: SurveyWords }) {
  const { title, text: reason, what } = text.unsafe[why];
  return (
    <div className="survey-screen" data-unsafe={why}>
      <h1>{title}</h1>
      <Notice tone="sun">
        <p>{reason}</p>
      </Notice>
      <p>{what}</p>
    </div>
  );
}

/** What the server sends. Where scripts come, it is gone before the words about their absence appear. */
export function WaitForScripts({ text }: { text: SurveyWords }) {
  return (
    <>
      <p className="soft script-only">{text.unsafe.wait}</p>
      <div className="no-script-only survey-late">
        <UnsafeNotice why="script" text={text} />
      </div>
    </>
  );
}
