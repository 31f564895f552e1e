import { Prose } from "#app/activities/parts/prose.tsx";
import type { Step } from "#app/learning/courses/lesson.ts";
import type { PaperWords } from "#app/activities/parts/words.server.ts";
import { Sheet } from "#app/paper/sheet.tsx";

type Props = {
  steps: readonly Pick<Step, "id" | "title" | "minutes" | "notes">[];
  code: string;
  text: PaperWords;
};

/** The notes of every step, in full. */
export function NotesSheet({ steps, code, text }: Props) {
  return (
    <Sheet kind="notes" title={text.notes.title} code={code} how={text.notes.notForPupils}>
      {steps.map(({ id, title, minutes, notes }) => (
        <section key={id} className="sheet-step">
          <h3>
            {title} · {minutes} {text.plan.minutesShort}
          </h3>
          <Prose html={notes} />
        </section>
      ))}
    </Sheet>
  );
}
