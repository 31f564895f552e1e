import { Prose } from "#app/activities/parts/prose.tsx";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { RolesScreen } from "./roleplay.ts";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";
import { useBlockWords } from "#app/activities/parts/words.ts";

export const roleplayOnScreen = {
  label: ({ title }) => title,
  View: RoleplayOnScreen,
} satisfies OnScreen<RolesScreen>;

/** Cards to play from, each with the right to pass; at the end, out of the roles. */
function RoleplayOnScreen({ screen: { title, roles, debrief } }: OnScreenProps<RolesScreen>) {
  const blocks = useBlockWords();
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
