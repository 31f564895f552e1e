import { walkScenario, type Scenario } from "./scenario.ts";
import type { Decision } from "#app/activities/parts/decision.ts";

/** One step on in a story: the scene, then the choices, then what the chosen one led to. Undefined where it needs the class, or is over. */
export function goOnInScenario(scenario: Scenario, decision: Decision): Decision | undefined {
  const { path, led, isAsked } = decision;
  if (led !== null) return { ...decision, path: [...path, led], led: null, isAsked: false };
  if (isAsked || walkScenario(scenario, path)?.scene.isEnd !== false) return undefined;
  return { ...decision, isAsked: true };
}

/** One step back; undefined at the beginning. */
export function goBackInScenario(decision: Decision): Decision | undefined {
  const { path, led, isAsked } = decision;
  if (led !== null) return { ...decision, led: null };
  if (isAsked) return { ...decision, isAsked: false };
  const last = path.at(-1);
  return last === undefined ? undefined : { ...decision, path: path.slice(0, -1), isAsked: true, led: last };
}
