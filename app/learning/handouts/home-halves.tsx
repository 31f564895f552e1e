import { Prose } from "#app/activities/parts/prose.tsx";
import type { Step } from "#app/learning/courses/lesson.ts";

/** The task for home twice on a sheet, to be cut in half. Without a title it says nothing of the lesson. */
export function HomeHalves({ step, title }: { step: Step; title: string | undefined }) {
  return (
    <div className="home-halves">
      {[1, 2].map((copy) => (
        <div key={copy} className="home-half" aria-hidden={copy > 1 || undefined}>
          {title && <h3>{title}</h3>}
          {step.parts.map((part, index) => part.kind === "prose" && <Prose key={index} html={part.html} />)}
        </div>
      ))}
    </div>
  );
}
