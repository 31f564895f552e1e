import { Button } from "#app/ui/button.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { SurveyWords } from "./survey-text.ts";

/** Nothing to be seen of questions or answers, until whoever answers wants them back. */
export function HiddenScreen({ onShow, text }: { onShow: () => void; text: SurveyWords }) {
  return (
    <div className="survey-screen survey-hidden">
      <h1>
        <VisuallyHidden>{text.title}</VisuallyHidden>
      </h1>
      <Button type="button" kind="plain" data-focus aria-keyshortcuts="Escape" onClick={onShow}>
        {text.questions.show}
      </Button>
    </div>
  );
}
