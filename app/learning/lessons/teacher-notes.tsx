import { Prose } from "#app/activities/parts/prose.tsx";
import { useMessages } from "#app/i18n/messages.ts";

/** Sent to staff only (see show-lesson.server.ts). Closed at first: a projector may be on. */
export function TeacherNotes({ html, minutes }: { html: string; minutes: number }) {
  const { lessons: text } = useMessages();
  return (
    <details className="teacher-notes">
      <summary>
        {text.notesTitle} · {text.minutes(minutes)}
      </summary>
      <p className="soft small">{text.notesHidden}</p>
      <Prose html={html} />
    </details>
  );
}
