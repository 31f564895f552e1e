import { expect } from "../journey.ts";
import { chooseFace, chooseFirsts, chooseFits, chooseInStory, handIn, placeItems } from "./answer-by-keys.ts";
import type { Deeds, Place } from "./deed.ts";
import { press, readOnTo, tabTo } from "./keyboard.ts";

/** One child, one page, scripts running. */
export const deedsAlone: Deeds = {
  async breathe({ page, part, where }) {
    const stage = part.locator(".breathe-stage");
    await tabTo(page, part.locator("button").first(), where);
    await press(page, "Enter");
    await expect(stage, where).not.toHaveAttribute("data-phase", "rest");
    await press(page, "Enter");
    await tabTo(page, part.locator("form button"), where);
    await press(page, "Enter");
  },
  cards: openAll,
  cases: openAll,
  async exit({ page, part, block, where }) {
    const adult = part.locator(`input[data-adult]`);
    await tabTo(page, part.locator("fieldset"), where);
    for (let presses = 0; presses < block.options.length; presses += 1) {
      if (await adult.isChecked()) break;
      await press(page, "ArrowDown");
    }
    await expect(part.locator(".exit-adult .feedback"), where).toBeVisible();
  },
  feelings: chooseFace,
  async match(at) {
    await chooseFits(at);
    await handIn(at);
  },
  async note({ page, part, where }) {
    await tabTo(page, part.locator("textarea"), where);
    await press(page, "o", "k");
    await expect(part.locator("textarea"), where).toHaveValue("ok");
  },
  async order(at) {
    const { page, part, where } = at;
    const lines = part.locator(".order-place");
    const last = (await lines.last().locator(".order-says").textContent())!;
    await tabTo(page, lines.last().locator("button").first(), where);
    await press(page, "Enter");
    await expect(lines.nth((await lines.count()) - 2), where).toContainText(last);
    // The focus goes along with the line.
    await press(page, "Enter");
    await expect(lines.nth((await lines.count()) - 3), where).toContainText(last);
    await handIn(at);
  },
  async plan({ page, part, where }) {
    await tabTo(page, part.locator("input").first(), where);
    await press(page, "Space");
    await expect(part.locator("input").first(), where).toBeChecked();
    await tabTo(page, part.locator("textarea").first(), where);
    await press(page, "o", "k");
    await expect(part.locator("textarea").first(), where).toHaveValue("ok");
    await tabTo(page, part.locator(".buttons button").first(), where);
  },
  async poll({ page, part, where }) {
    await tabTo(page, part.locator("fieldset"), where);
    await press(page, "ArrowDown");
    await expect(part.locator("input").nth(1), where).toBeChecked();
  },
  quiz: chooseFirsts,
  roleplay: readOnTo,
  async scenario({ page, part, where, look }) {
    const scene = await part.locator("h4").first().innerText();
    await chooseInStory({ page, part, where });
    await expect(part.locator("form .feedback"), where).toBeVisible();
    await look();
    // The button that was pressed has kept the focus, and now goes on.
    await expect(part.locator("form button:focus"), where).toBeVisible();
    await press(page, "Enter");
    await expect(part.locator("h4:focus"), where).toBeVisible();
    await expect(part.locator("h4:focus"), where).not.toHaveText(scene);
  },
  async sort(at) {
    await placeItems(at);
    await handIn(at);
  },
};

async function openAll({ page, part, where }: Place): Promise<void> {
  const fronts = part.locator("button.reveal-front");
  for (let number = 0; number < (await fronts.count()); number += 1) {
    await tabTo(page, fronts.nth(number), where);
    await press(page, number % 2 ? "Space" : "Enter");
    await expect(fronts.nth(number), where).toHaveAttribute("aria-expanded", "true");
  }
}
