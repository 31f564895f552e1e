/** More is not one class hour any more. */
export const mostMinutes = 120;

/** The name under which the mark of a step is sent. */
export function markField(step: string): string {
  return `step-${step}`;
}
