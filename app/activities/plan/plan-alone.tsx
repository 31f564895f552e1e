import { useState } from "react";
import { useActivityWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import { HelpLink } from "#app/activities/parts/help-link.tsx";
import { PlanToWrite } from "./plan-to-write.tsx";
import { PlanPart } from "./plan-part.tsx";
import { readPlan, writePlan, type PlanWords } from "./plan-words.ts";
import type { Plan } from "./plan.ts";
import { StaysHere } from "#app/activities/parts/stays-here.tsx";
import { usePrintingAlone } from "#app/activities/parts/use-printing-alone.ts";
import { useWords } from "#app/activities/parts/use-words.ts";
import type { ActivityView } from "#app/activities/parts/activity-view.ts";

export const view = {
  View: PlanView,
} satisfies ActivityView<Plan>;

/** A plan of one's own. It has no form; paper shows it empty, unless its owner prints it with “Print my plan”. */
function PlanView({ block }: { block: Plan }) {
  const text = useActivityWords();
  const { words, write } = useWords(block.id);
  const [isDeleted, setDeleted] = useState(false);
  const [isAlone, printAlone] = usePrintingAlone();
  const plan = readPlan(words);
  const staysHere = `${block.id}-stays`;

  function change(next: PlanWords) {
    write(writePlan(next));
    setDeleted(false);
  }
  function remove() {
    write("");
    setDeleted(true);
  }
  return (
    <div className="plan" data-print-alone={isAlone || undefined}>
      <h3>{block.title}</h3>
      {block.parts.map((part) => (
        <PlanPart
          key={part.id}
          id={`${block.id}-${part.id}`}
          part={part}
          describedBy={staysHere}
          plan={plan}
          onChange={change}
        />
      ))}
      <PlanToWrite block={block} plan={isAlone ? plan : undefined} />
      <StaysHere id={staysHere} />
      <div className="buttons not-on-paper">
        <Button type="button" className="script-only" onClick={printAlone}>
          {text.printPlan}
        </Button>
        <Button type="button" kind="plain" className="script-only" onClick={remove}>
          {text.deletePlan}
        </Button>
        <HelpLink kind="quiet" />
        <span role="status">{isDeleted && text.wordsDeleted}</span>
      </div>
    </div>
  );
}
