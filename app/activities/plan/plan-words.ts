/** A reader's own plan, as it lies in the tab: ideas by “part idea”, and words by part. */
export type PlanWords = { ticked: string[]; words: Record<string, string> };

const nothing: PlanWords = { ticked: [], words: {} };

/** Nothing where nothing was kept, or something else. */
export function readPlan(kept: string): PlanWords {
  try {
    return { ...nothing, ...(JSON.parse(kept) as Partial<PlanWords>) };
  } catch {
    return nothing;
  }
}

/** As text to keep; an empty plan is kept as nothing. */
export function writePlan({ ticked, words }: PlanWords): string {
  const written = Object.entries(words).filter(([, one]) => one !== "");
  if (ticked.length === 0 && written.length === 0) return "";
  return JSON.stringify({ ticked, words: Object.fromEntries(written) });
}

export function tick(plan: PlanWords, idea: string): PlanWords {
  const isTicked = plan.ticked.includes(idea);
  const ticked = isTicked ? plan.ticked.filter((one) => one !== idea) : [...plan.ticked, idea];
  return { ...plan, ticked };
}
