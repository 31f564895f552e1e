import { ChoiceList } from "#app/activities/parts/choice-list.tsx";
import { Prose } from "#app/activities/parts/prose.tsx";
import { useBlockWords } from "#app/activities/parts/words.ts";
import type { QuizFeedback, ShownQuiz } from "./quiz.ts";

type Props = {
  question: ShownQuiz["questions"][number];
  number: number;
  chosen: string | undefined;
  feedback: QuizFeedback[string] | undefined;
  isLocked: boolean;
  /** Each answer is explained at once, and then it stands. */
  isFinal: boolean;
  onChoose: (option: string) => void;
};

export function QuizQuestion({ question, number, chosen, feedback, isLocked, isFinal, onChoose }: Props) {
  const text = useBlockWords();
  return (
    <>
      <ChoiceList
        name={question.id}
        legend={`${number}. ${question.asks}`}
        options={question.options}
        chosen={chosen}
        onChoose={onChoose}
        isLocked={isLocked}
        isFinal={isFinal}
        mark={feedback && { id: feedback.right, label: text.rightAnswer }}
      />
      <div role="status">
        {feedback && (
          <div className={feedback.isRight ? "feedback leaf" : "feedback sun"}>
            <p className="feedback-title">{feedback.isRight ? text.right : text.thinkOn}</p>
            <Prose html={feedback.html} />
          </div>
        )}
      </div>
    </>
  );
}
