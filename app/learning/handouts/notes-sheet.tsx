import { Prose } from "#app/activities/parts/prose.tsx";
import type { Step } from "#app/learning/courses/lesson.ts";
import type { PrintText } from "#app/activities/parts/print-text.server.ts";
import { Sheet } from "#app/paper/sheet.tsx";

type Props = {
  steps: readonly Pick<Step, "id" | "title" | "minutes" | "notes">[];
  code: string;
  text: PrintText;
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
