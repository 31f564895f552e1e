import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { SurveyWords } from "./survey-text.ts";

type Props = {
  stage: "sending" | "waiting" | "refused";
  isSlow: boolean;
  onSend: () => void;
  text: SurveyWords;
};

/** On its way. What was answered is shown no more: it may have arrived already. */
export function SendingScreen({ stage, isSlow, onSend, text: { sending } }: Props) {
  if (stage === "sending") {
    return (
      <div className="survey-screen" data-screen="sending">
        <h1 tabIndex={-1}>{sending.title}</h1>
        <progress aria-label={sending.title} />
        <p role="status">{isSlow && sending.slow}</p>
      </div>
    );
  }
  const isWaiting = stage === "waiting";
  return (
    <div className="survey-screen" data-screen={stage}>
      <h1 tabIndex={-1}>{isWaiting ? sending.waitingTitle : sending.refusedTitle}</h1>
      <Notice tone="sun" role="status">
        <p>{isWaiting ? sending.waitingText : sending.refusedText}</p>
      </Notice>
      <p>
        <Button type="button" onClick={onSend}>
          {isWaiting ? sending.tryNow : sending.tryAgain}
        </Button>
      </p>
    </div>
  );
}
