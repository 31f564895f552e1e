import { CutCards } from "#app/activities/parts/cut-cards.tsx";
import { ExplainedList } from "#app/activities/parts/explained-list.tsx";
import type { HandoutProps, KeyProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import type { Cases } from "./cases.ts";

export const casesOnPaper = { Handout: CaseCards, Key: HelpPaths } satisfies OnPaper<Cases, Cases>;

function CaseCards({ block: { stories } }: HandoutProps<Cases>) {
  return <CutCards size="strip" cards={stories.map(({ id, title, html }) => ({ id, title, html }))} />;
}

function HelpPaths({ block: { title, stories }, words }: KeyProps<Cases>) {
  const entries = stories.map((story) => ({ id: story.id, says: story.title, html: story.help }));
  return <ExplainedList title={`${title} · ${words.helpPaths}`} entries={entries} />;
}
