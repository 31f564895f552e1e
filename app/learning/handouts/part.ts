export const parts = ["plan", "notes", "handouts", "lesson"] as const;

/** What of a lesson is printed. */
export type Part = (typeof parts)[number];

/** The part that an address names; `first` where it names none that there is. */
export function readPart(name: string | null, first: Part): Part {
  return parts.find((part) => part === name) ?? first;
}
