import { Prose } from "#app/activities/parts/prose.tsx";
import { useLessonWords } from "#app/learning/courses/words.ts";

/** Sent to staff only (see show-lesson.server.ts). Closed at first: a projector may be on. */
export function TeacherNotes({ html, minutes }: { html: string; minutes: number }) {
  const text = useLessonWords();
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
