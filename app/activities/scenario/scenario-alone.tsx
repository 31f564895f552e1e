import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useBlockWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import type { BlockProps } from "#app/activities/parts/block-props.ts";
import { BlockForm } from "#app/activities/parts/block-form.tsx";
import { ChoiceList } from "#app/activities/parts/choice-list.tsx";
import { textIn } from "#app/activities/parts/done.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import { GameBook } from "./game-book.tsx";
import { ScenarioPath } from "./scenario-path.tsx";
import { isScenarioFinished, walkScenario, type Scenario, type ScenarioAnswer } from "./scenario.ts";
import { usePrinting } from "#app/activities/parts/use-printing.ts";

export const view = {
  View: ScenarioView,
  isFinished: isScenarioFinished,
} satisfies ActivityView<Scenario, ScenarioAnswer>;

/** A scene, its choices, what the chosen one led to, then on to the next scene, whose heading takes the focus. */
function ScenarioView({ block, answer, onAnswer }: BlockProps<Scenario, ScenarioAnswer>) {
  const text = useBlockWords();
  const path = answer?.path ?? [];
  // Where a choice was made just now, its scene stays until the learner goes on.
  const [staysAt, setStaysAt] = useState<number>();
  const [missing, setMissing] = useState<boolean | undefined>(answer?.lacksChoice);
  const isPrinting = usePrinting();
  const heading = useRef<HTMLHeadingElement>(null);
  const walk = walkScenario(block, path);
  const stays = staysAt === undefined ? undefined : walk?.taken[staysAt];
  const scene = stays?.scene ?? walk?.scene;
  const led = stays ?? walk?.taken.at(-1);

  function chooseOrGoOn(form: FormData) {
    if (stays) return goTo(path);
    const choice = textIn(form, "choice");
    setMissing(choice === "");
    if (choice === "") return;
    setStaysAt(path.length);
    onAnswer({ path: [...path, choice] });
  }

  function goTo(next: string[]) {
    flushSync(() => {
      setStaysAt(undefined);
      setMissing(false);
      if (next.length !== path.length) onAnswer({ path: next });
    });
    heading.current?.focus();
  }

  // The server gives out no path that does not fit.
  if (!walk || !scene) return null;
  if (isPrinting) return <GameBook block={block} />;
  return (
    <div className="scenario">
      <h3>{block.title}</h3>
      <ScenarioPath taken={stays ? walk.taken.slice(0, -1) : walk.taken} />
      {!stays && led && <Outcome led={led} className="no-script-only" />}
      <h4 ref={heading} tabIndex={-1}>
        {scene.title}
      </h4>
      <Prose html={scene.html} />
      {scene.isEnd ? (
        <p className="scenario-end">{text.storyEnds}</p>
      ) : (
        <BlockForm id={block.id} onSubmit={chooseOrGoOn}>
          <input type="hidden" name="path" value={path.join(" ")} />
          <ChoiceList
            key={`${scene.id} ${staysAt ?? path.length}`}
            name="choice"
            legend={text.whatWouldYouDo}
            options={scene.choices}
            chosen={stays?.choice.id}
            isLocked={stays !== undefined}
            onChoose={() => setMissing(false)}
          />
          <div role="status">
            {stays && <Outcome led={stays} />}
            {missing && <p>{text.chooseFirst}</p>}
          </div>
          {/* The same button, so that the focus stays on it while the outcome is read out. */}
          <Button>{stays ? text.goOn : text.choose}</Button>
        </BlockForm>
      )}
      <div className="buttons script-only">
        {path.length > 0 && (
          <Button type="button" kind="plain" onClick={() => goTo(path.slice(0, -1))}>
            {text.oneBack}
          </Button>
        )}
        {scene.isEnd && (
          <Button type="button" kind="plain" onClick={() => goTo([])}>
            {text.anotherWay}
          </Button>
        )}
      </div>
      {path.length > 0 && (
        <div className="no-script-only">
          <BlockForm id={block.id} onSubmit={() => goTo([])}>
            <Button kind="plain">{text.anotherWay}</Button>
          </BlockForm>
        </div>
      )}
    </div>
  );
}

type Led = { choice: Scenario["scenes"][number]["choices"][number] };

function Outcome({ led: { choice }, className = "" }: { led: Led; className?: string }) {
  return (
    <div className={`feedback ${choice.tone} ${className}`}>
      <p className="feedback-title">{choice.says}</p>
      <Prose html={choice.html} />
    </div>
  );
}
