import type { Page } from "@playwright/test";
import { expect, languages, signIn, test } from "./journey.ts";
import { lessons } from "./listed-lessons.ts";
import { openSensitiveLessons } from "./open-sensitive-lessons.ts";
import { openPresenter } from "./present-lesson.ts";

/**
 * A projector, an old projector at an old computer that spares its movements, and a phone, each with the smallest type
 * that it may come to there. English is the shortest.
 */
const windows = [
  { width: 1440, height: 900, least: 28, reducedMotion: null, languages: ["kk", "ru"] },
  { width: 1024, height: 768, least: 20, reducedMotion: "reduce", languages: ["kk", "ru"] },
  { width: 360, height: 740, least: 15, reducedMotion: null, languages },
] as const;

for (const { width, height, least, reducedMotion, languages: tried } of windows) {
  for (const language of tried) {
    test(`every screen of every lesson fits ${width} × ${height}, in ${language}`, async ({ page, db }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion });
      await openSensitiveLessons(db);
      await signIn(page, "head", language);
      for (const { id } of lessons) {
        await openPresenter(page, language, id);
        await page.evaluate(() => document.fonts.ready);
        const { misfits, screens } = await walk(page, least);
        expect(misfits, id).toEqual([]);
        expect(screens, id).toBeGreaterThan(8);
      }
    });
  }
}

type Walked = { misfits: string[]; screens: number };

/** Goes through the lesson within the page, which is quick; in stories takes the first choice here, the last one there. */
function walk(page: Page, least: number): Promise<Walked> {
  return page.evaluate(async (least) => {
    const stage = document.querySelector<HTMLElement>(".stage")!;
    const content = document.querySelector<HTMLElement>(".stage-content")!;
    const next = [...document.querySelectorAll(".presenter-ways button")].at(-1)!;
    const misfits: string[] = [];
    const screens = new Set<string>();
    for (let presses = 0; presses < 400; presses += 1) {
      const where = `${stage.dataset.screen}: ${content.innerText.slice(-60)}`;
      const size = Number.parseFloat(getComputedStyle(content).fontSize);
      const isCut = stage.scrollHeight > stage.clientHeight || content.scrollWidth > content.clientWidth;
      const isWide = document.documentElement.scrollWidth > innerWidth;
      if (isCut || isWide || size < least) misfits.push(`${where} (${size} px)`);
      screens.add(stage.dataset.screen ?? "");
      const choices = [...stage.querySelectorAll<HTMLElement>("[data-kind=scenario] [data-call]")];
      if (choices.length > 0) (presses % 2 ? choices[0] : choices.at(-1))?.click();
      else if (next.ariaDisabled === "true") break;
      else dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", code: "PageDown" }));
      await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => setTimeout(resolve));
    }
    return { misfits, screens: screens.size };
  }, least);
}
