export type Score = { right: number; of: number };

/** Whether a score reaches a mark, which is a share of right answers; without a mark, everything does. */
export function passes(mark: number | null, score: Score): boolean {
  return mark === null || score.right >= mark * score.of;
}
