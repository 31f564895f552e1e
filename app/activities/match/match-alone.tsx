import { useActivityWords, useBlockWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import { BlockForm } from "#app/activities/parts/block-form.tsx";
import { MatchRow } from "./match-row.tsx";
import { isMatchFinished, type MatchAnswer, type MatchFeedback, type ShownMatch } from "./match.ts";

export const view = {
  View: MatchView,
  isFinished: isMatchFinished,
  hasMoreToSay: (_block, { handedIn }) => handedIn,
} satisfies ActivityView<ShownMatch, MatchAnswer, MatchFeedback>;

/** A select for each row. On paper the right column stands beside the left one, with letters to write or lines to draw. */
function MatchView({
  block,
  answer,
  feedback,
  onAnswer,
}: BlockProps<ShownMatch, MatchAnswer, MatchFeedback>) {
  const text = useBlockWords();
  const words = useActivityWords();
  const joined = answer?.joined ?? {};
  const left = block.pairs.filter(({ id }) => !(id in joined)).length;
  const isExplained = answer?.handedIn === true && left === 0;
  const rightOnes = Object.values(feedback ?? {}).filter(({ isRight }) => isRight).length;

  function choose(row: string, fit: string) {
    const others = Object.entries(joined).filter(([one]) => one !== row);
    onAnswer({ joined: Object.fromEntries(fit ? [...others, [row, fit]] : others), handedIn: false });
  }

  return (
    <BlockForm id={block.id} onSubmit={() => onAnswer({ joined, handedIn: true })}>
      <h3>{block.prompt}</h3>
      <p className="paper-only">{words.matchOnPaper}</p>
      <div className="match-columns">
        <ul className="match-rows">
          {block.pairs.map((pair) => (
            <MatchRow
              key={pair.id}
              id={`${block.id}-${pair.id}`}
              pair={pair}
              fits={block.fits}
              chosen={joined[pair.id]}
              said={feedback?.[pair.id]}
              onChoose={(fit) => choose(pair.id, fit)}
            />
          ))}
        </ul>
        <ol className="match-fits paper-only">
          {block.fits.map(({ id, says }) => (
            <li key={id}>{says}</li>
          ))}
        </ol>
      </div>
      <div role="status">
        {isExplained && feedback && <p>{words.matchResult({ right: rightOnes, of: block.pairs.length })}</p>}
        {answer?.handedIn && left > 0 && <p>{words.rowsLeft(left)}</p>}
      </div>
      <Button>{isExplained ? text.checkAgain : text.check}</Button>
    </BlockForm>
  );
}
