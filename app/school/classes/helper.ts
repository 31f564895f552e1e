/** Somebody at the school whom a child can go to. */
export type Helper = { role: "psychologist" | "pedagogue" | "head"; givenName: string; familyName: string };

export const helperRoles = ["psychologist", "pedagogue", "head"] as const satisfies Helper["role"][];
