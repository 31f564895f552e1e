import { expect } from "../journey.ts";
import type { Deeds, Place } from "./deed.ts";
import { press, tabTo } from "./keyboard.ts";

/** What the teacher's keys or a clicker do with a screen as it comes; what the class is shown next, “next” brings. */
export const deedsOnScreen: Deeds = {
  breathe: reveal(".breathe-stage[data-phase]:not([data-phase=rest])"),
  cards: reveal(".os-flip-back[data-shown]"),
  // To be read: the ways to help have screens of their own.
  cases: nothingToPress,
  exit: nothingToPress,
  feelings: reveal(".os-faces[data-advice]"),
  match: call,
  note: reveal(".os-swap-after[data-shown]"),
  async order({ page, part, where }) {
    const lines = part.locator(".os-place");
    const last = await lines.last().locator(".os-place-says").innerText();
    await tabTo(page, lines.last().locator("button").first(), where);
    await press(page, "Enter");
    await expect(lines.nth((await lines.count()) - 2), where).toContainText(last);
  },
  plan: nothingToPress,
  async poll({ page, part, where }) {
    const votes = part.locator(".os-vote").first();
    await tabTo(page, votes.locator("button").last(), where);
    await press(page, "Enter", "Enter");
    await expect(votes.locator("output"), where).toHaveText("2");
  },
  quiz: call,
  roleplay: nothingToPress,
  async scenario(at) {
    const { page, part, where, look } = at;
    await press(page, "PageDown");
    await look();
    await call(at, ".os-said");
    await look();
    const choice = await part.locator("h2").innerText();
    await press(page, "PageDown");
    await expect(part.locator("h2"), where).not.toHaveText(choice);
  },
  sort: call,
};

/** By the number that the class calls, and the buttons can be come to with Tab. */
async function call({ page, part, where }: Place, shows = "[data-call][aria-pressed=true]"): Promise<void> {
  await tabTo(page, part.locator("[data-call]").first(), where);
  await press(page, "1");
  await expect(part.locator(shows), where).toHaveCount(1);
}

/** By its button; “next” does the same. */
function reveal(shown: string) {
  return async ({ page, part, where }: Place): Promise<void> => {
    await tabTo(page, part.locator("button:visible").first(), where);
    await press(page, "Enter");
    await expect(part.locator(shown), where).toBeVisible();
    await press(page, "PageUp");
    await expect(part.locator(shown), where).toHaveCount(0);
  };
}

async function nothingToPress({ part, where }: Place): Promise<void> {
  await expect(part.locator("a:visible, button:visible, input:visible, select:visible"), where).toHaveCount(
    0,
  );
}
