import { linesOf, linkless, splitProse } from "#app/activities/parts/split-html.ts";

/** Cards to play from, aloud and together. There is nothing to answer, so nothing is stored. */
export type Roleplay = {
  kind: "roleplay";
  id: string;
  title: string;
  roles: { id: string; role: string; html: string }[];
  /** Stepping out of the roles, back to the own names. */
  debrief: string;
};

/** What a projector shows of it at one time. */
export type RolesScreen = { title: string; roles: Roleplay["roles"]; debrief: string | null };

export const roleplayRule = {
  readAnswer: (_block: Roleplay, _value: unknown): undefined => undefined,
  readForm: () => undefined,
  show: (block: Roleplay) => block,
  feedback: () => null,
  key: () => null,

  /** As many cards side by side as a screen has room for, then how the class steps out of the roles. */
  screens({ title, roles, debrief }: Roleplay): RolesScreen[] {
    const screens: Roleplay["roles"][] = [];
    for (const role of linkless(roles)) {
      const last = screens.at(-1);
      if (last && last.length < 2 && [...last, role].every(isShortCard)) last.push(role);
      else screens.push([role]);
    }
    return [
      ...screens.map((some) => ({ title, roles: some, debrief: null })),
      ...splitProse(debrief).map((html) => ({ title, roles: [], debrief: html })),
    ];
  },
};

function isShortCard({ html }: { html: string }): boolean {
  return linesOf(html) <= 4;
}
