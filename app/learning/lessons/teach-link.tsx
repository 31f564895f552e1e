import { useFrameWords } from "#app/i18n/words.ts";
import { useLessonWords } from "#app/learning/courses/words.ts";
import { LinkButton } from "#app/ui/button.tsx";

/** From a lesson's page, for staff, to the screen for a class. */
export function TeachLink({ course, lesson }: { course: string; lesson: string }) {
  const text = useLessonWords();
  const shell = useFrameWords();
  return (
    <LinkButton kind="plain" size="small" to={`/${shell.language}/courses/${course}/${lesson}/present`}>
      {text.teach}
    </LinkButton>
  );
}
