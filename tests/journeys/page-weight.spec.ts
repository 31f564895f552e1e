import { expect, languages, newPupil, signIn, test } from "./journey.ts";
import { weighPage } from "#tests/support/page-weight.ts";

// For a school's weak line: a lesson must open for whoever has never been here. A kilobyte is 1,000 bytes, compressed.
for (const language of languages) {
  test(`a lesson page keeps to its weight in ${language}`, async ({ page, browser, db, baseURL }) => {
    await signIn(page, await newPupil(db), language);
    const visitor = await browser.newContext({ storageState: await page.context().storageState() });
    const weight = await weighPage(await visitor.newPage(), `${baseURL}/${language}/courses/b/b7`);
    const of = (kind: string) => weight.bodies.get(kind) ?? 0;
    expect(of("Script")).toBeGreaterThan(90_000);
    expect(of("Script")).toBeLessThanOrEqual(115_000);
    expect(of("Font")).toBeLessThanOrEqual(40_000);
    expect(of("Document") + of("Stylesheet")).toBeLessThanOrEqual(30_000);
    expect(weight.onTheWire).toBeLessThanOrEqual(200_000);
  });
}
