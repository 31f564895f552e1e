import { useId, useState, type SyntheticEvent } from "react";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Choices } from "./choices.tsx";
import type { Progress } from "./progress-of.ts";
import type { Question, Screen } from "./survey-form.ts";
import type { SurveyWords } from "./survey-text.ts";
import type { Visit, VisitState } from "./visit.ts";

type Props = {
  visit: Visit;
  state: VisitState;
  screen: Screen;
  progress: Progress | undefined;
  isForYoungest: boolean;
  /** Every question has been seen: the way back to the overview is short. */
  hasReviewed: boolean;
  text: SurveyWords;
};

/** One question for the youngest, a block of them for the others. Going on is always possible, and so is going back. */
export function QuestionScreen({ visit, state, screen, progress, isForYoungest, hasReviewed, text }: Props) {
  const { questions: words } = text;
  const before = useId();
  const [tried, setTried] = useState<string | null>();
  const title = screen.kind === "about" ? words.aboutTitle : (screen.title ?? text.title);
  const said = screen.kind === "about" && !isForYoungest ? words.aboutText : screen.before;

  function chosenFor({ id }: Question): string | null | undefined {
    if (screen.kind === "try") return tried;
    return state.declined.includes(id) ? null : state.answers[id];
  }
  function choose({ id }: Question, option: string | null): void {
    if (screen.kind === "try") setTried(option);
    else visit.answer(id, option);
  }
  function goOn(event: SyntheticEvent): void {
    event.preventDefault();
    visit.next();
  }
  return (
    <form className="survey-screen" autoComplete="off" onSubmit={goOn} data-screen={screen.kind}>
      <div className="survey-bar">
        {progress ? (
          <ProgressBar label={progress.says} value={progress.at} max={progress.of} />
        ) : (
          <p className="survey-try">
            <Tag tone="sun">{words.tryTitle}</Tag> {words.tryNote}
          </p>
        )}
        <Button
          type="button"
          kind="plain"
          size="small"
          aria-keyshortcuts="Escape"
          onClick={() => visit.hide()}
        >
          {words.hide}
        </Button>
      </div>
      {!isForYoungest && <h1 tabIndex={-1}>{title}</h1>}
      {said && (
        <div id={before}>
          <Notice>
            <p>{said}</p>
          </Notice>
        </div>
      )}
      {screen.questions.map((question) => (
        <Choices
          key={question.id}
          question={question}
          isHeading={isForYoungest}
          describedBy={said ? before : undefined}
          chosen={chosenFor(question)}
          decline={words.decline}
          onChoose={(option) => choose(question, option)}
        />
      ))}
      <div className="survey-ways">
        <Button>{words.next}</Button>
        <Button type="button" kind="plain" onClick={() => visit.back()}>
          {words.back}
        </Button>
        {hasReviewed && (
          <Button type="button" kind="quiet" onClick={() => visit.review()}>
            {words.toReview}
          </Button>
        )}
      </div>
    </form>
  );
}
