import { expect } from "../journey.ts";
import type { BlockOf } from "./activity-lessons.ts";
import type { At, Place } from "./deed.ts";
import { press, tabTo } from "./keyboard.ts";

/** Gives the first row the first of what is offered, the second row the second … */
export async function chooseFits({ page, part, block, where }: At<BlockOf<"match">>): Promise<void> {
  const rows = part.locator("select");
  for (let index = 0; index < block.pairs.length; index += 1) {
    const row = rows.nth(index);
    await tabTo(page, row, where);
    for (let presses = 0; presses <= index; presses += 1) await press(page, "ArrowDown");
    const offered = await row
      .locator("option")
      .nth(index + 1)
      .getAttribute("value");
    await expect(row, where).toHaveValue(offered ?? "");
  }
}

/** The first option of each question. */
export async function chooseFirsts({ page, part, where }: Place): Promise<void> {
  const questions = part.locator("fieldset");
  for (let number = 0; number < (await questions.count()); number += 1) {
    await tabTo(page, questions.nth(number), where);
    await press(page, "Space");
    await expect(questions.nth(number).locator("input").first(), where).toBeChecked();
  }
}

/** The first face; what could help then is said at once, and to nobody else. */
export async function chooseFace({ page, part, where }: Place): Promise<void> {
  await tabTo(page, part.locator("fieldset"), where);
  await press(page, "Space");
  await expect(part.locator(".feedback:visible"), where).toHaveCount(1);
}

export async function chooseInStory({ page, part, where }: Place): Promise<void> {
  await tabTo(page, part.locator("fieldset"), where);
  await press(page, "Space");
  await handIn({ page, part, where });
}

/** Each thing into its box. */
export async function placeItems({ page, part, block, where }: At<BlockOf<"sort">>): Promise<void> {
  for (const [index, { box }] of block.items.entries()) {
    const boxes = part.locator("fieldset").nth(index);
    await tabTo(page, boxes, where);
    const place = block.boxes.findIndex(({ id }) => id === box);
    if (place === 0) await press(page, "Space");
    for (let presses = 0; presses < place; presses += 1) await press(page, "ArrowDown");
    await expect(boxes.locator("input").nth(place), where).toBeChecked();
  }
}

export async function handIn({ page, part, where }: Place): Promise<void> {
  await tabTo(page, part.locator("form button:not([type=button]):visible").first(), where);
  await press(page, "Enter");
}
