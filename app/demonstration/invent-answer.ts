import { walkScenario, type Scenario } from "#app/activities/scenario/scenario.ts";
import type { Answer, Block } from "#app/activities/block.ts";
import type { Random } from "./random.ts";

/**
 * The answers that one learner might give to a block, one after another; the last one finishes it. Empty for a block
 * whose answers are kept nowhere. `ability` is the share of questions that come out right.
 */
export function inventAnswers(block: Block, ability: number, random: Random): Answer[] {
  switch (block.kind) {
    case "feelings":
    case "note":
    case "plan":
    case "roleplay":
      return [];
    case "breathe":
    case "cards":
    case "cases":
    case "exit":
    case "poll":
      return [{ done: true }];
    case "scenario": {
      const path = inventPath(block, random);
      return path.map((_, index) => ({ path: path.slice(0, index + 1) }));
    }
    case "sort": {
      const placed = block.items.map(({ id, box }) => {
        return [id, random.chance(ability) ? box : random.pick(block.boxes).id] as const;
      });
      return [{ placed: Object.fromEntries(placed), handedIn: true }];
    }
    case "match": {
      const joined = block.pairs.map(({ id }) => {
        return [id, random.chance(ability) ? id : random.pick(block.pairs).id] as const;
      });
      return [{ joined: Object.fromEntries(joined), handedIn: true }];
    }
    case "order": {
      const order = block.places.map(({ id }) => id);
      return [{ order: random.chance(ability) ? order : order.toReversed(), handedIn: true }];
    }
    case "quiz": {
      const chosen = block.questions.map(({ id, options }) => {
        const isRight = random.chance(ability);
        return [id, random.pick(options.filter(({ right }) => right === isRight)).id] as const;
      });
      return [{ chosen: Object.fromEntries(chosen), handedIn: true }];
    }
  }
}

/** Chooses at random, but does not come to the same scene twice, so the story ends. */
function inventPath(scenario: Scenario, random: Random): string[] {
  for (;;) {
    const path: string[] = [];
    const seen = new Set<string>();
    for (;;) {
      const scene = walkScenario(scenario, path)?.scene;
      if (!scene || seen.has(scene.id)) break;
      if (scene.isEnd) return path;
      seen.add(scene.id);
      path.push(random.pick(scene.choices).id);
    }
  }
}
