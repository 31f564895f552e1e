import type { DueLesson } from "#app/learning/assignments/list-due.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { Tone } from "#app/ui/tone.ts";
import { useTodayWords } from "./words.ts";

type Props = {
  due: readonly DueLesson[];
  tone: Tone | undefined;
  lang: string;
  /** Whether the most urgent one is what to do now. */
  isFirst: boolean;
};

/** What a teacher has given, with its day; a day that has passed is no reproach. */
export function DueLessons({ due, tone, lang, isFirst }: Props) {
  const text = useTodayWords();
  return due.map(({ id, course, title, goal, isStarted, due: day, isLate }, index) => {
    const isNow = isFirst && index === 0;
    return (
      <section key={id} className="panel today-next" data-tone={isNow ? tone : undefined} data-due>
        <p className="soft">
          {text.given} · {day}
          {isLate && `. ${text.lateIsFine}`}
        </p>
        <h2>{title}</h2>
        <p>{goal}</p>
        <LinkButton to={`/${lang}/courses/${course}/${id}`} kind={isNow ? "strong" : "plain"}>
          {isStarted ? text.goOn : text.begin}
        </LinkButton>
      </section>
    );
  });
}
