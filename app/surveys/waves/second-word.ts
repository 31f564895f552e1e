import { holdsRole, type Viewer } from "#app/accounts/viewer.ts";

/** What one person alone could misuse takes a psychologist and a head: two people, whichever of them speaks first. */
export const wordRoles = ["psychologist", "head"] as const;
export type WordRole = (typeof wordRoles)[number];
export type Word = { role: WordRole; saidBy: string };

type Speaker = Pick<Viewer, "accountId" | "roles">;

/** The role in which this person may add to what has been said: none for who has spoken already, or has no say. */
export function roleToSpeakIn(speaker: Speaker, said: readonly Word[]): WordRole | undefined {
  if (said.some(({ saidBy }) => saidBy === speaker.accountId)) return undefined;
  return wordRoles.find((role) => holdsRole(speaker, role) && !said.some((word) => word.role === role));
}

export function areAgreed(said: readonly Word[]): boolean {
  const speakers = new Set(said.map(({ saidBy }) => saidBy));
  return wordRoles.every((role) => said.some((word) => word.role === role)) && speakers.size > 1;
}
