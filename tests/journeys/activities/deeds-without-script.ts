import { expect } from "../journey.ts";
import { chooseFace, chooseFirsts, chooseFits, chooseInStory, handIn, placeItems } from "./answer-by-keys.ts";
import type { Deeds, Place } from "./deed.ts";
import { press, readOnTo, tabTo } from "./keyboard.ts";

/** What is stored goes by form post, and the page comes back at the same place. */
export const deedsWithoutScript: Deeds = {
  breathe: handIn,
  cards: openAll,
  cases: openAll,
  async exit(at) {
    const { page, part, block, where } = at;
    await tabTo(page, part.locator("fieldset"), where);
    const adult = block.options.findIndex((option) => option.adult);
    if (adult === 0) await press(page, "Space");
    for (let presses = 0; presses < adult; presses += 1) await press(page, "ArrowDown");
    await expect(part.locator(".exit-adult .feedback"), where).toBeVisible();
    await handIn(at);
  },
  feelings: chooseFace,
  async match(at) {
    await chooseFits(at);
    await handIn(at);
  },
  // Paper to write on, and a way to help.
  note: onlyHelp,
  async order(at) {
    const { page, part, where } = at;
    const numbers = part.locator("select");
    await tabTo(page, numbers.nth(0), where);
    await press(page, "ArrowDown");
    await expect(numbers.nth(0), where).toHaveValue("2");
    await tabTo(page, numbers.nth(1), where);
    await press(page, "ArrowUp");
    await expect(numbers.nth(1), where).toHaveValue("1");
    await handIn(at);
  },
  plan: onlyHelp,
  async poll(at) {
    await chooseFirsts(at);
    await handIn(at);
  },
  async quiz(at) {
    await chooseFirsts(at);
    await handIn(at);
  },
  roleplay: readOnTo,
  async scenario(at) {
    await chooseInStory(at);
    await expect(at.part.locator(".feedback:visible"), at.where).toHaveCount(1);
  },
  async sort(at) {
    await placeItems(at);
    await handIn(at);
  },
};

async function openAll(at: Place & { look: () => Promise<void> }): Promise<void> {
  const { page, part, where } = at;
  const fronts = part.locator("summary");
  for (let number = 0; number < (await fronts.count()); number += 1) {
    await tabTo(page, fronts.nth(number), where);
    await press(page, number % 2 ? "Space" : "Enter");
    await expect(part.locator("details[open]"), where).toHaveCount(number + 1);
  }
  await at.look();
  await handIn(at);
}

async function onlyHelp({ page, part, where }: Place): Promise<void> {
  await expect(part.locator("button:visible, input:visible, textarea:visible"), where).toHaveCount(0);
  await tabTo(page, part.locator(".buttons a"), where);
}
