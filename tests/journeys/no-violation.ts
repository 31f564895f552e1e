import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./journey.ts";

/** Axe finds nothing on the page, or in the part of it that is named. */
export async function expectNoViolation(page: Page, where: string, part?: string): Promise<void> {
  // No page of Senim has a frame, so the checks need no second page to put their findings together: half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations, passes } = await (part === undefined ? axe : axe.include(part)).analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(said, where).toEqual([]);
  expect(passes.length, `${where} was looked at`).toBeGreaterThan(0);
}
