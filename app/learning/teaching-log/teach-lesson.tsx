import { useLessonWords } from "#app/learning/courses/words.ts";
import { useOpenLessonWords } from "#app/learning/sensitive/words.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { DueLesson } from "./show-teaching.server.ts";

type Props = {
  lesson: DueLesson;
  /** The name and the address of the class. */
  name: string;
  address: string;
  isNext?: boolean;
};

/** The way to the screen for the class; a lesson on a hard topic is opened for the class first. */
export function TeachLesson({
  lesson: { id, address: page, title, isSensitive },
  name,
  address,
  isNext,
}: Props) {
  const lessons = useLessonWords();
  const openLesson = useOpenLessonWords();
  const says = isSensitive ? openLesson.submit(name) : lessons.teach;
  const to = isSensitive ? `${address}/open-lesson?lesson=${id}` : `${page}/present`;
  return (
    <LinkButton
      to={to}
      kind={isNext ? "strong" : "plain"}
      size={isNext ? undefined : "small"}
      aria-label={`${says}, ${title}`}
    >
      {says}
    </LinkButton>
  );
}
