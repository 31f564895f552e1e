import { useEffect } from "react";
import { Prose } from "#app/activities/parts/prose.tsx";
import { useLessonWords } from "#app/learning/courses/words.ts";

/** The notes of one step; given a key of its own, each step's begin at their beginning, however far the last ones were read. */
export function NotesText({ html }: { html: string }) {
  const lessons = useLessonWords();
  // In braces: newer browsers answer with a promise, and an effect may return nothing but its end.
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  return (
    <section className="notes-text" aria-label={lessons.notesTitle}>
      <Prose html={html} />
    </section>
  );
}
