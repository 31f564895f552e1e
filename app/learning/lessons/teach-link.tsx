import { useMessages } from "#app/i18n/messages.ts";
import { LinkButton } from "#app/ui/button.tsx";

/** From a lesson's page, for staff, to the screen for a class. */
export function TeachLink({ course, lesson }: { course: string; lesson: string }) {
  const { lessons: text, shell } = useMessages();
  return (
    <LinkButton kind="plain" size="small" to={`/${shell.language}/courses/${course}/${lesson}/present`}>
      {text.teach}
    </LinkButton>
  );
}
