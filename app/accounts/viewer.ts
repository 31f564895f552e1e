import type { Language } from "#app/i18n/language.ts";
import type { SessionKind } from "./way-in.ts";

export const roles = ["student", "teacher", "psychologist", "pedagogue", "head", "operator"] as const;
export type Role = (typeof roles)[number];

/** Who is looking: an account, through one session, at one school. */
export type Viewer = {
  accountId: string;
  sessionId: string;
  /** How this session was begun. */
  signedInBy: SessionKind;
  schoolId: string;
  givenName: string;
  familyName: string;
  language: Language;
  roles: readonly Role[];
};

export const staffRoles: readonly Role[] = ["teacher", "psychologist", "pedagogue", "head"];

export function isStaff(viewer: Pick<Viewer, "roles">): boolean {
  return viewer.roles.some((role) => staffRoles.includes(role));
}

export function holdsRole(viewer: Pick<Viewer, "roles">, role: Role): boolean {
  return viewer.roles.includes(role);
}
