import { CutCards } from "#app/activities/parts/cut-cards.tsx";
import type { HandoutProps, KeyProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import { useBlockWords } from "#app/activities/parts/words.ts";
import type { Roleplay } from "./roleplay.ts";

export const roleplayOnPaper = { Handout: RoleCards, Key: Debrief } satisfies OnPaper<Roleplay, Roleplay>;

function RoleCards({ block: { roles } }: HandoutProps<Roleplay>) {
  const text = useBlockWords();
  const cards = roles.map(({ id, role, html }) => ({ id, title: role, html, foot: text.mayPass }));
  return <CutCards size="role" cards={cards} />;
}

function Debrief({ block: { title, debrief } }: KeyProps<Roleplay>) {
  const text = useBlockWords();
  return (
    <section className="block-key">
      <h3>
        {title} · {text.debrief}
      </h3>
      <Prose html={debrief} />
    </section>
  );
}
