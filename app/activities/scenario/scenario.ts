import { isRecord, textIn } from "#app/activities/parts/done.ts";
import type { Luck } from "#app/activities/parts/rule.ts";
import { linkless } from "#app/activities/parts/split-html.ts";

/** A branching story. It has no right answers: each choice leads on, and what it led to is said at once. */
export type Scenario = { kind: "scenario"; id: string; title: string; start: string; scenes: Scene[] };
export type Scene = { id: string; title: string; html: string; isEnd: boolean; choices: Choice[] };
export type Choice = { id: string; to: string; says: string; tone: "leaf" | "sun"; html: string };

/** The choices made so far, in order. `lacksChoice` comes from a form sent without one, and is never stored. */
export type ScenarioAnswer = { path: string[]; lacksChoice?: true };

const longestPath = 60;

type Taken = { scene: Scene; choice: Choice };
/** Where a path leads, and what it passed through. */
export type Walk = { taken: Taken[]; scene: Scene };

/** Undefined where the path does not fit the story. */
export function walkScenario(scenario: Scenario, path: readonly string[]): Walk | undefined {
  let scene = findScene(scenario, scenario.start);
  const taken: Taken[] = [];
  for (const choiceId of path) {
    const choice = scene?.choices.find(({ id }) => id === choiceId);
    if (!scene || !choice) return undefined;
    taken.push({ scene, choice });
    scene = findScene(scenario, choice.to);
  }
  return scene && { taken, scene };
}

export const scenarioRule = {
  readAnswer(scenario: Scenario, value: unknown): ScenarioAnswer | undefined {
    if (!isRecord(value) || !Array.isArray(value.path) || value.path.length > longestPath) return undefined;
    const path = value.path.filter((choice) => typeof choice === "string");
    return path.length === value.path.length && walkScenario(scenario, path) ? { path } : undefined;
  },

  readForm(_scenario: Scenario, form: FormData) {
    const before = textIn(form, "path").split(" ");
    return { path: [...before, textIn(form, "choice")].filter(Boolean) };
  },

  /** The form that begins the story anew has no path. */
  readLacking(scenario: Scenario, form: FormData): ScenarioAnswer | undefined {
    if (!form.has("path") || textIn(form, "choice")) return undefined;
    const before = scenarioRule.readAnswer(scenario, scenarioRule.readForm(scenario, form));
    return before && { ...before, lacksChoice: true };
  },

  isFinished: isScenarioFinished,
  show: (scenario: Scenario) => scenario,
  feedback: () => null,
  key: (scenario: Scenario) => [
    scenario.start,
    scenario.scenes.map(({ id, isEnd, choices }) => [
      id,
      isEnd,
      choices.map((choice) => [choice.id, choice.to]),
    ]),
  ],

  invent(scenario: Scenario, _ability: number, luck: Luck): ScenarioAnswer[] {
    const path = inventPath(scenario, luck);
    return path.map((_, index) => ({ path: path.slice(0, index + 1) }));
  },

  screens: (scenario: Scenario) => [
    {
      ...scenario,
      scenes: linkless(scenario.scenes).map((scene) => ({ ...scene, choices: linkless(scene.choices) })),
    },
  ],
};

/** Chooses at random, but does not come to the same scene twice, so the story ends. */
function inventPath(scenario: Scenario, luck: Luck): string[] {
  for (;;) {
    const path: string[] = [];
    const seen = new Set<string>();
    for (;;) {
      const scene = walkScenario(scenario, path)?.scene;
      if (!scene || seen.has(scene.id)) break;
      if (scene.isEnd) return path;
      seen.add(scene.id);
      path.push(luck.pick(scene.choices).id);
    }
  }
}

export function isScenarioFinished(scenario: Scenario, { path }: ScenarioAnswer): boolean {
  return walkScenario(scenario, path)?.scene.isEnd ?? false;
}

function findScene(scenario: Scenario, id: string): Scene | undefined {
  return scenario.scenes.find((scene) => scene.id === id);
}

/** As paper numbers them: where the story starts, then as written. */
export function numberedScenes({ start, scenes }: Scenario): Scene[] {
  return [...scenes.filter(({ id }) => id === start), ...scenes.filter(({ id }) => id !== start)];
}

/** What is wrong with a story's ways: a choice into nothing, a scene nobody reaches, a scene that never ends. */
export function sceneFaults(scenario: Pick<Scenario, "start" | "scenes">): { scene: number; says: string }[] {
  const { start, scenes } = scenario;
  const faults: { scene: number; says: string }[] = [];
  const known = new Set(scenes.map(({ id }) => id));
  if (!known.has(start)) faults.push({ scene: 0, says: `the story starts at "${start}", which is no scene` });
  for (const [index, { choices }] of scenes.entries()) {
    for (const { id, to } of choices) {
      if (!known.has(to))
        faults.push({ scene: index, says: `the choice "${id}" leads to "${to}", which is no scene` });
    }
  }
  const reached = spread(
    new Set([start]),
    (id) => scenes.find((scene) => scene.id === id)?.choices.map(({ to }) => to) ?? [],
  );
  const endings = new Set(scenes.filter(({ isEnd }) => isEnd).map(({ id }) => id));
  const ending = spread(endings, (id) =>
    scenes.filter(({ choices }) => choices.some(({ to }) => to === id)).map((scene) => scene.id),
  );
  for (const [index, { id }] of scenes.entries()) {
    if (!reached.has(id)) faults.push({ scene: index, says: `no choice leads to the scene "${id}"` });
    if (!ending.has(id)) faults.push({ scene: index, says: `from the scene "${id}" the story never ends` });
  }
  return faults;
}

/** Everything that can be come to from `seeds` by following `next`. */
function spread(seeds: ReadonlySet<string>, next: (id: string) => string[]): Set<string> {
  const found = new Set(seeds);
  // A Set visits what is added while it is being walked.
  for (const id of found) for (const one of next(id)) found.add(one);
  return found;
}
