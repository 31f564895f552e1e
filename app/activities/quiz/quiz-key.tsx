import { Prose } from "#app/activities/parts/prose.tsx";
import type { Quiz } from "./quiz.ts";
import { useMessages } from "#app/i18n/messages.ts";

/** The right answer is told by words, not by a colour or a mark. */
export function QuizKey({ block: { title, questions } }: { block: Quiz }) {
  const { blocks: text } = useMessages();
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
