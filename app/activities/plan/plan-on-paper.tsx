import type { HandoutProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import { useActivityWords } from "#app/activities/parts/words.ts";
import { PlanToWrite } from "./plan-to-write.tsx";
import type { Plan } from "./plan.ts";

export const planOnPaper = { Handout: PlanSheet, isKept: true } satisfies OnPaper<Plan, Plan>;

function PlanSheet({ block }: HandoutProps<Plan>) {
  const text = useActivityWords();
  return (
    <>
      <h3>{block.title}</h3>
      <PlanToWrite block={block} />
      <p className="sheet-small">{text.onOwnPaper}</p>
    </>
  );
}
