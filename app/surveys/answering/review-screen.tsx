import { Button } from "#app/ui/button.tsx";
import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";
import { countedQuestions, type Screen } from "./survey-form.ts";
import { fillIn, type SurveyWords } from "./survey-text.ts";
import type { OfferedSurvey } from "./survey-view.ts";
import type { Visit } from "./visit.ts";

type Props = {
  visit: Visit;
  answers: Answers;
  screens: readonly Screen[];
  survey: OfferedSurvey;
  text: SurveyWords;
};

/** Says where answers are, not which: all of them on one screen would be a gift to whoever looks over a shoulder. */
export function ReviewScreen({ visit, answers, screens, survey, text }: Props) {
  const { review, questions: words } = text;
  const all = countedQuestions(screens);
  const open = all.length - countAnswers(all);

  function countAnswers(questions: Screen["questions"]): number {
    return questions.filter(({ id }) => answers[id] !== undefined).length;
  }
  function titleOf({ kind, title, questions }: Screen): string {
    if (survey.form.isForYoungest) return questions[0]?.ask ?? "";
    return kind === "about" ? words.aboutTitle : (title ?? text.title);
  }
  function stateOf({ questions }: Screen): string {
    const answered = countAnswers(questions);
    if (questions.length > 1) return fillIn(review.answered, { answered, of: questions.length });
    return answered === 1 ? review.hasAnswer : review.noAnswer;
  }
  return (
    <div className="survey-screen" data-screen="review">
      <div className="survey-bar">
        <h1 tabIndex={-1}>{review.title}</h1>
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
      <p>
        {fillIn(review.answered, { answered: all.length - open, of: all.length })}.{" "}
        {open > 0 && `${fillIn(review.open, { count: open })} `}
        {review.text}
      </p>
      <ul className="survey-review">
        {screens.map((screen, index) => {
          if (screen.kind === "try") return null;
          const id = `review-${index}`;
          return (
            <li key={id}>
              <span id={id}>
                <strong>{titleOf(screen)}</strong> <span className="soft">{stateOf(screen)}</span>
              </span>
              <Button
                type="button"
                kind="plain"
                size="small"
                aria-describedby={id}
                onClick={() => visit.goTo(index)}
              >
                {review.change}
              </Button>
            </li>
          );
        })}
      </ul>
      <p>{review.final}</p>
      <div className="survey-ways">
        <Button type="button" onClick={() => void visit.send()}>
          {review.send}
        </Button>
        <Button type="button" kind="plain" onClick={() => visit.back()}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
