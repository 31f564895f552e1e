import type { Locator, Page } from "@playwright/test";
import { expect } from "../journey.ts";
import type { Place } from "./deed.ts";

/** Goes on with the Tab key until the focus is on it, or on something inside it; there it must be seen. */
export async function tabTo(page: Page, target: Locator, where: string): Promise<void> {
  await expect(target, where).toBeVisible();
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    if (!(await target.evaluate((element) => element.contains(document.activeElement)))) continue;
    expect(await hasRing(page), `${where}: the focus can be seen`).toBe(true);
    return;
  }
  throw new Error(`${where}: Tab does not come to it`);
}

/** A radio's ring is drawn on the label around it, or on what stands beside it. */
function hasRing(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused?.matches(":focus-visible")) return false;
    return [focused, focused.parentElement, focused.nextElementSibling].some((element) => {
      const { outlineStyle = "none", outlineWidth = "0" } = element ? getComputedStyle(element) : {};
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
  });
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Scrolls on to what is there to be read alone, and where no Tab could stop. */
export async function readOnTo({ page, part, where }: Place): Promise<void> {
  await expect(part.locator("a, button, input, select, textarea"), where).toHaveCount(0);
  await expect(async () => {
    await page.keyboard.press("PageDown");
    await expect(part, where).toBeInViewport({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
}
