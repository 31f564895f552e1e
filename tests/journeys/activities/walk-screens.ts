import type { Page } from "@playwright/test";
import type { ActivityKind } from "#app/activities/block.ts";
import type { LessonDocument } from "#app/learning/courses/lesson.ts";
import { expect } from "../journey.ts";
import { expectNoViolation } from "../no-violation.ts";
import { openPresenter } from "../present-lesson.ts";
import { activitiesIn } from "./activity-lessons.ts";
import { wordsOf } from "./activity-words.ts";
import { doDeed } from "./deed.ts";
import { deedsOnScreen } from "./deeds-on-screen.ts";
import { press } from "./keyboard.ts";
import { expectWords, seenWords } from "./seen-words.ts";

/** Leads the lesson with keys alone from the step of its first activity, and looks at every screen of them. */
export async function walkScreens(page: Page, document: LessonDocument): Promise<void> {
  const stage = page.locator(".stage");
  const placed = activitiesIn(document);
  const activities = placed.map(({ block }) => block);
  const last = document.steps.findIndex(({ id }) => id === placed.at(-1)?.step);
  const after = document.steps[last + 1]?.id ?? "";
  const seen = new Map<string, string>();
  const looked = new Set<string>();
  await openPresenter(page, document.language, document.lesson, placed[0]!.step);
  for (let now = await whatIsOn(page); !now.isLast && now.screen !== after; now = await goOn(page)) {
    const block = activities.find(({ id }) => id === now.block);
    if (!block) continue;
    const where = `${document.lesson}, ${block.kind} on the screen`;
    const look = async () => {
      seen.set(block.id, `${seen.get(block.id) ?? ""}\n${await seenWords(stage)}`);
    };
    const isFirst = !seen.has(block.id);
    await look();
    if (isFirst) await expectNoViolation(page, where, ".stage");
    if (isFirst) await doDeed<ActivityKind>(deedsOnScreen, { page, part: stage, block, where, look });
    else if (now.state === "open") await press(page, "1");
    if (isFirst) await look();
    if (now.state === "open" || looked.has(block.id)) continue;
    looked.add(block.id);
    await expectNoViolation(page, `${where}, revealed`, ".stage");
  }
  for (const block of activities) {
    const { atOnce, later } = wordsOf(block);
    const where = `${document.lesson}, ${block.kind} on its screens`;
    expect(seen.has(block.id), where).toBe(true);
    expectWords(seen.get(block.id) ?? "", [...atOnce, ...later], where);
  }
}

async function goOn(page: Page): Promise<Now> {
  await press(page, "PageDown");
  return whatIsOn(page);
}

type Now = { screen: string; isLast: boolean; block: string; state: string };

/** Read in one go: a screen may be replaced between two questions. */
function whatIsOn(page: Page): Promise<Now> {
  return page.locator(".presenter-frame").evaluate((frame: HTMLElement) => {
    const of = (selector: string) => frame.querySelector<HTMLElement>(selector);
    const { block = "", state = "" } = of("[data-kind]")?.dataset ?? {};
    const isLast = of(".presenter-ways button:last-child")?.ariaDisabled === "true";
    return { screen: of(".stage")?.dataset.screen ?? "", isLast, block, state };
  });
}
