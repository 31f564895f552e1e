import { useBlockWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import { BlockForm } from "#app/activities/parts/block-form.tsx";
import { Prose } from "#app/activities/parts/prose.tsx";
import { isSortFinished, type ShownSort, type SortAnswer, type SortFeedback } from "./sort.ts";

export const view = {
  View: SortView,
  isFinished: isSortFinished,
  hasMoreToSay: (_block, { handedIn }) => handedIn,
} satisfies ActivityView<ShownSort, SortAnswer, SortFeedback>;

/** Each item is a row of radios, one for each box: tap to place, arrow keys to move, nothing to drag. */
function SortView({ block, answer, feedback, onAnswer }: BlockProps<ShownSort, SortAnswer, SortFeedback>) {
  const text = useBlockWords();
  const placed = answer?.placed ?? {};
  const left = block.items.filter(({ id }) => !(id in placed)).length;
  const isExplained = answer?.handedIn === true && left === 0;
  const rightOnes = Object.values(feedback ?? {}).filter(({ isRight }) => isRight).length;
  return (
    <BlockForm id={block.id} onSubmit={() => onAnswer({ placed, handedIn: true })}>
      <h3>{block.prompt}</h3>
      <ul className="sort-items">
        {block.items.map((item) => (
          <li key={item.id} className="sort-item">
            <fieldset>
              <legend>{item.says}</legend>
              <div className="sort-boxes">
                {block.boxes.map((box) => (
                  <label key={box.id} className="sort-box">
                    <input
                      type="radio"
                      name={item.id}
                      value={box.id}
                      defaultChecked={placed[item.id] === box.id}
                      onChange={() => onAnswer({ placed: { ...placed, [item.id]: box.id }, handedIn: false })}
                    />
                    <span>{box.title}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <Explanation boxes={block.boxes} said={feedback?.[item.id]} />
          </li>
        ))}
      </ul>
      <div role="status">
        {isExplained && feedback && <p>{text.sortResult({ right: rightOnes, of: block.items.length })}</p>}
        {answer?.handedIn && left > 0 && <p>{text.itemsLeft(left)}</p>}
      </div>
      <Button>{isExplained ? text.checkAgain : text.check}</Button>
    </BlockForm>
  );
}

type ExplanationProps = { boxes: ShownSort["boxes"]; said: SortFeedback[string] | undefined };

function Explanation({ boxes, said }: ExplanationProps) {
  const text = useBlockWords();
  if (!said) return null;
  const better = boxes.find(({ id }) => id === said.right)?.title ?? "";
  return (
    <div className={said.isRight ? "feedback leaf" : "feedback sun"}>
      {!said.isRight && <p className="feedback-title">{text.fitsBetter(better)}</p>}
      <Prose html={said.html} />
    </div>
  );
}
