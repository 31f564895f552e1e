import type { Page } from "@playwright/test";
import axeCore from "axe-core";
import { expect } from "./journey.ts";

/** Axe finds nothing on the page, or in the part of it that is named. */
export async function expectNoViolation(page: Page, where: string, part?: string): Promise<void> {
  // Half a megabyte: once into each document, not before each look.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeCore.source);
  const { said, looked } = await page.evaluate(async (context) => {
    // A colour on its way from one to another is none that anybody reads.
    const onTheirWay = document.getAnimations().filter((one) => one instanceof CSSTransition);
    const brief = onTheirWay.filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 1_000);
    await Promise.allSettled(brief.map(({ finished }) => finished));
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    // Of what passes its names will do.
    const { violations, passes } = await axe.run(context ?? document, { resultTypes: ["violations"] });
    const nodesOf = ({ nodes }: (typeof violations)[number]) => nodes.map(({ html }) => html).join(" | ");
    return { said: violations.map((one) => `${one.id}: ${nodesOf(one)}`), looked: passes.length };
  }, part);
  expect(said, where).toEqual([]);
  expect(looked, `${where} was looked at`).toBeGreaterThan(0);
}
