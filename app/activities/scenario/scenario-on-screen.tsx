import { useBlockWords, useScreenWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Prose } from "#app/activities/parts/prose.tsx";
import { walkScenario, type Scenario } from "./scenario.ts";
import { CallButton } from "#app/activities/parts/call-button.tsx";
import { Said } from "#app/activities/parts/said.tsx";
import { goBackInScenario, goOnInScenario } from "./scenario-moves.ts";
import { ScreenHead } from "#app/activities/parts/screen-head.tsx";
import type { OnScreen, OnScreenProps } from "#app/activities/parts/on-screen.ts";

export const scenarioOnScreen = {
  label: ({ title }) => title,
  goOn: goOnInScenario,
  goBack: (_scenario, decision) => goBackInScenario(decision),
  View: ScenarioOnScreen,
} satisfies OnScreen<Scenario>;

/** A scene to read aloud; what the characters could do, for the class to call; what it led to; and on to the next scene. */
function ScenarioOnScreen({ screen: scenario, decision, decide }: OnScreenProps<Scenario>) {
  const blocks = useBlockWords();
  const text = useScreenWords();
  const { path, led, isAsked } = decision;
  const scene = walkScenario(scenario, path)?.scene;
  if (!scene) return null;
  const choice = scene.choices.find(({ id }) => id === led);
  const goOn = () => decide(goOnInScenario(scenario, decision) ?? {});
  const goBack = () => decide(goBackInScenario(decision) ?? {});
  const ways = (
    <div className="buttons os-ways">
      {!scene.isEnd && (choice ?? !isAsked) && (
        <Button type="button" className="os-button" onClick={goOn}>
          {choice ? blocks.goOn : text.showChoices}
        </Button>
      )}
      {scene.isEnd && (
        <Button
          type="button"
          className="os-button"
          onClick={() => decide({ path: [], led: null, isAsked: false })}
        >
          {blocks.anotherWay}
        </Button>
      )}
      {(choice ?? path.length > 0) && (
        <Button type="button" className="os-button" kind="plain" onClick={goBack}>
          {choice ? text.otherChoice : blocks.oneBack}
        </Button>
      )}
    </div>
  );

  if (choice) {
    return (
      <>
        <ScreenHead kicker={scene.title}>{choice.says}</ScreenHead>
        <Said tone={choice.tone} html={choice.html} />
        {ways}
      </>
    );
  }
  if (isAsked) {
    return (
      <>
        <ScreenHead kicker={scene.title}>{blocks.whatWouldYouDo}</ScreenHead>
        <ul className="os-calls" aria-label={text.byHands}>
          {scene.choices.map(({ id, says }, index) => (
            <li key={id}>
              <CallButton
                number={index + 1}
                says={says}
                isChosen={false}
                onCall={() => decide({ led: id })}
              />
            </li>
          ))}
        </ul>
        {path.length > 0 ? ways : <p className="os-hint">{text.byHands}</p>}
      </>
    );
  }
  return (
    <>
      <ScreenHead kicker={scenario.title}>{scene.title}</ScreenHead>
      <Prose html={scene.html} />
      {scene.isEnd && <p className="os-hint">{blocks.storyEnds}</p>}
      {ways}
    </>
  );
}
