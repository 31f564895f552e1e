import { useMessages } from "#app/i18n/messages.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import { linesOf, linkless, splitProse } from "#app/activities/parts/split-html.ts";
import type { Roleplay } from "./roleplay.ts";

type RolesScreen = { title: string; roles: Roleplay["roles"]; debrief: string | null };

export const roleplayOnScreen = {
  /** As many cards side by side as a screen has room for, then how the class steps out of the roles. */
  screens({ title, roles, debrief }) {
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
  label: ({ title }) => title,
  View: RoleplayOnScreen,
} satisfies OnScreen<Roleplay, RolesScreen>;

/** Cards to play from, each with the right to pass; at the end, out of the roles. */
function RoleplayOnScreen({ screen: { title, roles, debrief } }: OnScreenProps<RolesScreen>) {
  const { blocks } = useMessages();
  if (debrief !== null) {
    return (
      <>
        <ScreenHead kicker={title}>{blocks.debrief}</ScreenHead>
        <Prose html={debrief} />
      </>
    );
  }
  return (
    <>
      <ScreenHead>{title}</ScreenHead>
      <ul className="os-cards">
        {roles.map(({ id, role, html }) => (
          <li key={id} className="os-card">
            <h3>{role}</h3>
            <Prose html={html} />
          </li>
        ))}
      </ul>
      <p className="os-promise">{blocks.mayPass}</p>
    </>
  );
}

function isShortCard({ html }: { html: string }): boolean {
  return linesOf(html) <= 4;
}
