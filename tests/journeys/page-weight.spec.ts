import { expect, languages, newPupil, signIn, test } from "./journey.ts";
import { weighPage } from "#tests/support/page-weight.ts";

// For a school's weak line: a lesson must open for whoever has never been here. A kilobyte is 1,000 bytes, compressed.
for (const language of languages) {
  test(`a lesson page keeps to its weight in ${language}`, async ({ page, browser, db, baseURL }) => {
    await signIn(page, await newPupil(db), language);
    const visitor = await browser.newContext({ storageState: await page.context().storageState() });
    const weight = await weighPage(await visitor.newPage(), `${baseURL}/${language}/courses/b/b7`);
    const body = (kind: string) => weight.bodies.get(kind) ?? 0;
    const html = weight.onTheWire.get("Document") ?? 0;
    expect(Math.min(html, body("Stylesheet"), body("Script"), body("Font"))).toBeGreaterThan(5_000);
    expect(body("Script")).toBeLessThanOrEqual(115_000);
    expect(body("Font")).toBeLessThanOrEqual(40_000);
    expect(html + body("Stylesheet")).toBeLessThanOrEqual(30_000);
    expect([...weight.onTheWire.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(
      200_000,
    );
  });
}
