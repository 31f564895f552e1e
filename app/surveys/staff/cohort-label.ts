import { gradeOf, type Cohort } from "../waves/cohort.ts";

type Words = { grade: (grade: number) => string; staff: string; parents: string };

export function cohortLabel(words: Words, cohort: Cohort): string {
  const grade = gradeOf(cohort);
  if (grade !== undefined) return words.grade(grade);
  return cohort === "staff" ? words.staff : words.parents;
}
