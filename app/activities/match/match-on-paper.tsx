import { CutCards } from "#app/activities/parts/cut-cards.tsx";
import { ExplainedList } from "#app/activities/parts/explained-list.tsx";
import type { HandoutProps, KeyProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import type { Match, ShownMatch } from "./match.ts";

export const matchOnPaper = {
  Handout: MatchCards,
  Key: MatchKey,
  isToldByKey: true,
} satisfies OnPaper<ShownMatch, Match>;

function MatchCards({ block: { prompt, pairs, fits } }: HandoutProps<ShownMatch>) {
  const rows = pairs.flatMap(({ id, item }, index) => [
    { id, title: item },
    { id: `fit-${id}`, says: fits[index]?.says ?? "" },
  ]);
  return (
    <>
      <p>{prompt}</p>
      <CutCards size="small" cards={rows} />
    </>
  );
}

function MatchKey({ block: { prompt, pairs } }: KeyProps<Match>) {
  const entries = pairs.map(({ id, item, fits, html }) => ({ id, says: `${item} — ${fits}`, html }));
  return <ExplainedList title={prompt} entries={entries} />;
}
