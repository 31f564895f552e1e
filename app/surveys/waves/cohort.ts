/** Who answers together, as far as taking part is counted: a grade, the staff, the parents. */
export type Cohort = `grade-${number}` | "staff" | "parents";

export function gradeCohort(grade: number): Cohort {
  return `grade-${grade}`;
}

/** 1 to 11; undefined for staff and parents. */
export function gradeOf(cohort: Cohort): number | undefined {
  const [, grade] = /^grade-(\d+)$/.exec(cohort) ?? [];
  return grade === undefined ? undefined : Number(grade);
}

/** Grades from the lowest, then staff, then parents. */
export function sortCohorts<Item extends { cohort: Cohort }>(items: readonly Item[]): Item[] {
  const rank = (cohort: Cohort) => gradeOf(cohort) ?? (cohort === "staff" ? 12 : 13);
  return items.toSorted((one, other) => rank(one.cohort) - rank(other.cohort));
}
