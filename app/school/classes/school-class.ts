export type SchoolClass = {
  id: string;
  schoolId: string;
  grade: number;
  letter: string;
  /** The language of instruction. */
  language: "kk" | "ru";
  /** The year in which the school year begins. */
  schoolYear: number;
};

export function className({ grade, letter }: Pick<SchoolClass, "grade" | "letter">): string {
  return `${grade}${letter}`;
}

/** The school year of a class of earlier years, to be said beside its name; null for one of this year. */
export function pastYearOf({ schoolYear }: Pick<SchoolClass, "schoolYear">, thisYear: number): number | null {
  return schoolYear < thisYear ? schoolYear : null;
}

/** Grades 1–4 sign in with a printed card; from grade 5 on pupils have a password. */
export function hasCards({ grade }: Pick<SchoolClass, "grade">): boolean {
  return grade <= 4;
}
