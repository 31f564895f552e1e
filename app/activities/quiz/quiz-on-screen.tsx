import { CallButton } from "#app/activities/parts/call-button.tsx";
import { RevealSwap } from "#app/activities/parts/reveal-swap.tsx";
import { Said } from "#app/activities/parts/said.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { QuestionScreen } from "./quiz.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";
import { useBlockWords, useScreenWords } from "#app/activities/parts/words.ts";

export const quizOnScreen = {
  label: ({ question }) => question.asks,
  answer: ({ question }) => question.options.find(({ right }) => right)?.says,
  beats: () => 2,
  View: QuizOnScreen,
} satisfies OnScreen<QuestionScreen>;

/** The question; hands; then the right answer with its reason, beside that of what the class called. */
function QuizOnScreen({ screen, beat, decision, decide, toBeat }: OnScreenProps<QuestionScreen>) {
  const blocks = useBlockWords();
  const text = useScreenWords();
  const { question, title, number, of } = screen;
  const isRevealed = beat > 0;
  const chosen = question.options.find(({ id }) => id === decision.chosen[question.id]);
  const right = question.options.find((option) => option.right);
  return (
    <>
      <ScreenHead kicker={`${title} · ${text.count(number, of)}`}>{question.asks}</ScreenHead>
      <ul className="os-calls" aria-label={text.byHands}>
        {question.options.map(({ id, says, right: isRight }, index) => (
          <li key={id}>
            <CallButton
              number={index + 1}
              says={says}
              isChosen={chosen?.id === id}
              mark={isRevealed && isRight ? blocks.rightAnswer : undefined}
              isDone={isRevealed && !isRight && chosen?.id !== id}
              onCall={() => decide({ chosen: { ...decision.chosen, [question.id]: id } })}
            />
          </li>
        ))}
      </ul>
      <RevealSwap isRevealed={isRevealed} label={text.reveal} hint={text.byHands} onReveal={() => toBeat(1)}>
        {chosen && !chosen.right && <Said tone="sun" title={chosen.says} html={chosen.html} />}
        {right && <Said tone="leaf" html={right.html} />}
      </RevealSwap>
    </>
  );
}
