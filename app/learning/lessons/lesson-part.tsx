import { Prose } from "#app/activities/parts/prose.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownPart } from "./show-lesson.server.ts";

/** The parts of a step that are read, not done. */
export function LessonPart({ part }: { part: Extract<ShownPart, { kind: "prose" | "remember" }> }) {
  if (part.kind === "prose") return <Prose html={part.html} />;
  return (
    <Notice tone="leaf" title={part.title}>
      <Prose html={part.html} />
    </Notice>
  );
}
