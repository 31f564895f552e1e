import type { ShownQuiz } from "./quiz.ts";

/** Questions with squares to tick. The right answers are on the teacher's sheet. */
export function QuizQuestions({ block: { title, questions }, how }: { block: ShownQuiz; how: string }) {
  return (
    <>
      <p>
        <b>{title}</b> {how}
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
