/** Who did it, to whom, at which school; each is absent where nobody or nothing is known. */
type Parties = { schoolId?: string; actorId?: string; subjectId?: string };

type WayIn = "password" | "card" | "class";

/** What is written down. A detail holds numbers and fixed words, never what a person typed. */
export type AuditEntry = Parties &
  /** `others`: so many sign-ins of this account since its last entry have none of their own. */
  (
    | { action: "signed-in"; detail: { kind: WayIn; others?: number } }
    | { action: "sign-in-slowed"; detail: { kind: "password" | "class"; failures: number } }
    /** One password that within an hour did not fit so many user names of the school, and opened so many others. */
    | { action: "password-sprayed"; detail: { names: number; opened: number } }
    | { action: "signed-out-everywhere" }
    | { action: "role-granted" | "role-removed"; detail: { role: string } }
    | { action: "card-issued" }
    | { action: "computer-opened"; detail: { classId: string } }
    | { action: "sensitive-lesson-opened" | "sensitive-lesson-closed"; detail: { lesson: string } }
    | {
        action: "lesson-logged" | "lesson-log-corrected" | "lesson-log-withdrawn";
        detail: { entry: string; lesson: string; revision: number };
      }
    | { action: "survey-opened" | "survey-closing" | "survey-sealed"; detail: { instruments: string } }
    | { action: "survey-end-moved"; detail: { closesAt: number } }
    | { action: "people-without-account"; detail: { cohort: string; people: number } }
    | {
        action:
          | "survey-slips-printed"
          | "survey-slips-asked-for"
          | "survey-slips-granted"
          | "survey-slips-refused";
        detail: { cohort: string; count: number };
      }
    | { action: "survey-pupil-admitted"; detail: { wave: string; way: "password" | "card"; role: string } }
    | { action: "survey-forgotten" }
    | { action: "viewed-pupil-results"; detail: { course?: string; lesson?: string } }
  );
