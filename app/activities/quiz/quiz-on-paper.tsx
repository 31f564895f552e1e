import type { HandoutProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import { useBlockWords } from "#app/activities/parts/words.ts";
import type { Quiz, ShownQuiz } from "./quiz.ts";

export const quizOnPaper = {
  Handout: QuizSheet,
  Key: QuizKey,
  isToldByKey: true,
} satisfies OnPaper<ShownQuiz, Quiz>;

/** Questions with squares to tick. The right answers are on the teacher's sheet. */
function QuizSheet({ block: { title, questions }, words }: HandoutProps<ShownQuiz>) {
  return (
    <>
      <p>
        <b>{title}</b> {words.oneAnswer}
      </p>
      <ol className="quiz-on-paper">
        {questions.map(({ id, asks, options }) => (
          <li key={id}>
            <p>{asks}</p>
            <ul className="to-tick">
              {options.map((option) => (
                <li key={option.id}>{option.says}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The right answer is told by words, not by a colour or a mark. */
function QuizKey({ block: { title, questions } }: { block: Quiz }) {
  const text = useBlockWords();
  return (
    <section className="block-key">
      <h3>{title}</h3>
      <ol>
        {questions.map(({ id, asks, options }) => (
          <li key={id}>
            <b>{asks}</b>
            <ul>
              {options.map((option) => (
                <li key={option.id}>
                  {option.right ? (
                    <b>
                      {option.says} ({text.rightAnswer})
                    </b>
                  ) : (
                    option.says
                  )}
                  <Prose html={option.html} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
