import type { HandoutProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import type { Breathe } from "./breathe.ts";

export const breatheOnPaper = { Handout: BreatheSheet } satisfies OnPaper<Breathe, Breathe>;

function BreatheSheet({ block: { title, html } }: HandoutProps<Breathe>) {
  return (
    <div className="breathe-on-paper">
      <h3>{title}</h3>
      <Prose html={html} />
    </div>
  );
}
