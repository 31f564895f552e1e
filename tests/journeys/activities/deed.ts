import type { Locator, Page } from "@playwright/test";
import type { ActivityKind } from "#app/activities/block.ts";
import type { BlockOf } from "./activity-lessons.ts";

/** Where something is done. */
export type Place = { page: Page; part: Locator; where: string };
/** And with what; `look` keeps the words that can be seen now and will be gone when all is done. */
export type At<Block> = Place & { block: Block; look: () => Promise<void> };

/** What an activity is there for, done with keys alone. A kind without its deed fails the types. */
export type Deeds = { [Kind in ActivityKind]: (at: At<BlockOf<Kind>>) => Promise<void> };

export function doDeed<Kind extends ActivityKind>(deeds: Deeds, at: At<BlockOf<Kind>>): Promise<void> {
  return deeds[at.block.kind](at);
}
