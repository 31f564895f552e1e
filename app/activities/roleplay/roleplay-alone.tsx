import { Prose } from "#app/activities/parts/prose.tsx";
import type { Roleplay } from "./roleplay.ts";
import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import { useBlockWords } from "#app/activities/parts/words.ts";

export const view = {
  View: RoleplayView,
} satisfies ActivityView<Roleplay>;

/** Cards in large print, as plain text: to read aloud from a screen, or to cut out of a sheet. */
function RoleplayView({ block }: { block: Roleplay }) {
  const text = useBlockWords();
  return (
    <div className="roleplay">
      <h3>{block.title}</h3>
      <p className="roleplay-pass">{text.mayPass}</p>
      <ul className="roleplay-cards">
        {block.roles.map(({ id, role, html }) => (
          <li key={id} className="roleplay-card">
            <h4>{role}</h4>
            <Prose html={html} />
          </li>
        ))}
      </ul>
      <div className="roleplay-debrief">
        <h4>{text.debrief}</h4>
        <Prose html={block.debrief} />
      </div>
      <p className="soft not-on-paper">{text.rolesNotKept}</p>
    </div>
  );
}
