import { useState } from "react";
import { useMessages } from "#app/i18n/messages.ts";
import { Button } from "#app/ui/button.tsx";
import type { BlockProps } from "./block.ts";
import { BlockForm } from "./block-form.tsx";
import { QuizQuestion } from "./quiz-question.tsx";
import type { QuizAnswer, QuizFeedback, ShownQuiz } from "./quiz.ts";

type Props = BlockProps<ShownQuiz, QuizAnswer, QuizFeedback> & { best: { right: number; of: number } | null };

/** A quiz to learn from explains each answer at once; a check (one with a pass mark) when it is handed in. */
export function QuizView({ block, answer, feedback, best, onAnswer }: Props) {
  const { blocks: text } = useMessages();
  const [attempt, setAttempt] = useState(0);
  const chosen = answer?.chosen ?? {};
  const { questions, pass } = block;
  const left = questions.filter(({ id }) => !(id in chosen)).length;
  const isHandedIn = answer?.handedIn === true && left === 0;

  function choose(question: string, option: string) {
    const next = { ...chosen, [question]: option };
    onAnswer({ chosen: next, handedIn: pass === null && questions.every(({ id }) => id in next) });
  }

  function tryAgain() {
    setAttempt(attempt + 1);
    onAnswer({ chosen: {}, handedIn: false });
  }

  return (
    <BlockForm id={block.id} onSubmit={() => onAnswer({ chosen, handedIn: true })}>
      <h3>{block.title}</h3>
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
          onChoose={(option) => choose(question.id, option)}
        />
      ))}
      <div role="status" className="quiz-result">
        {isHandedIn && best && <p>{pass === null ? text.quizResult(best) : text.checkResult(best, pass)}</p>}
        {answer?.handedIn && left > 0 && <p>{text.questionsLeft(left)}</p>}
      </div>
      {isHandedIn ? (
        <Button type="button" kind="plain" onClick={tryAgain}>
          {text.tryAgain}
        </Button>
      ) : (
        <Button className={pass === null ? "no-script-only" : ""}>{text.handIn}</Button>
      )}
    </BlockForm>
  );
}
