import { useRef, useState } from "react";
import { useBlockWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import { BlockForm } from "#app/activities/parts/block-form.tsx";
import { QuizQuestion } from "./quiz-question.tsx";
import { isQuizFinished, type QuizAnswer, type QuizFeedback, type ShownQuiz } from "./quiz.ts";

export const view = {
  View: QuizView,
  isFinished: isQuizFinished,
  isCheck: ({ pass }) => pass !== null,
  keepsFeedback: ({ pass }, { chosen }) => pass === null && Object.keys(chosen).length > 0,
  hasMoreToSay: ({ pass }, { handedIn }) => handedIn || pass === null,
} satisfies ActivityView<ShownQuiz, QuizAnswer, QuizFeedback>;

type Props = BlockProps<ShownQuiz, QuizAnswer, QuizFeedback>;

/** A quiz to learn from explains each answer at once; a check (one with a pass mark) when it is handed in. */
function QuizView({ block, answer, feedback, best, onAnswer }: Props) {
  const text = useBlockWords();
  const [attempt, setAttempt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = answer?.chosen ?? {};
  const { questions, pass } = block;
  const left = questions.filter(({ id }) => !(id in chosen)).length;
  const isHandedIn = answer?.handedIn === true && left === 0;
  // A check waits for its explanations: the second half of a double click must not wipe out what was just handed in.
  const canTryAgain = isHandedIn && (pass === null || feedback != null);

  function choose(question: string, option: string) {
    const next = { ...chosen, [question]: option };
    onAnswer({ chosen: next, handedIn: pass === null && questions.every(({ id }) => id in next) });
  }

  function handInOrTryAgain() {
    if (!canTryAgain) return onAnswer({ chosen, handedIn: true });
    setAttempt(attempt + 1);
    onAnswer({ chosen: {}, handedIn: false });
    // It begins anew above, and the button that was pressed is gone.
    heading.current?.focus();
  }

  return (
    <BlockForm id={block.id} onSubmit={handInOrTryAgain}>
      <h3 ref={heading} tabIndex={-1}>
        {block.title}
      </h3>
      {pass !== null && (
        <p className="soft">{text.passMark(Math.ceil(pass * questions.length), questions.length)}</p>
      )}
      {questions.map((question, index) => (
        <QuizQuestion
          key={`${question.id} ${attempt}`}
          question={question}
          number={index + 1}
          chosen={chosen[question.id]}
          feedback={feedback?.[question.id]}
          isLocked={isHandedIn || (pass === null && question.id in (feedback ?? {}))}
          isFinal={pass === null}
          onChoose={(option) => choose(question.id, option)}
        />
      ))}
      <div role="status" className="quiz-result">
        {isHandedIn && best && <p>{pass === null ? text.quizResult(best) : text.checkResult(best, pass)}</p>}
        {answer?.handedIn && left > 0 && <p>{text.questionsLeft(left)}</p>}
      </div>
      {canTryAgain ? (
        <Button kind="plain" name="again" value="yes">
          {text.tryAgain}
        </Button>
      ) : (
        <Button className={pass === null ? "no-script-only" : ""}>{text.handIn}</Button>
      )}
    </BlockForm>
  );
}
