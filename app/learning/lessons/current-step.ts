import { viewOf } from "#app/activities/view-of.ts";
import type { ShownStep } from "./show-lesson.server.ts";

type Progress = { lastBlock: string | null; blocks: Record<string, { isFinished: boolean }> };

/** Where to resume: the step of the latest answer, or the one after it once its stored blocks are all finished. */
export function currentStep(steps: readonly ShownStep[], progress: Progress | null): string {
  const lastBlock = progress?.lastBlock ?? "";
  const index = steps.findIndex((step) => blockIds(step).includes(lastBlock));
  const step = steps[index];
  if (!step) return steps[0]?.id ?? "";
  const isOpen = blockIds(step).some((id) => !progress?.blocks[id]?.isFinished);
  return isOpen ? step.id : (steps[index + 1] ?? step).id;
}

/** A step is done when everything in it that can be answered is. */
export function isStepDone(
  step: ShownStep,
  blocks: Record<string, { isFinished: boolean } | undefined>,
): boolean {
  const ids = blockIds(step);
  return ids.length > 0 && ids.every((id) => blocks[id]?.isFinished);
}

function blockIds(step: ShownStep): string[] {
  return step.parts.flatMap((part) =>
    part.kind === "block" && viewOf(part.block.kind).isFinished ? [part.block.id] : [],
  );
}
