import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/language.ts";
import ParentsPage from "#app/learning/lessons/parents-page.tsx";
import { parentsWords } from "#app/learning/lessons/words.server.ts";
import { renderPage } from "#tests/support/render.tsx";

describe.each(languages)("the parents page in %s", (language) => {
  const text = parentsWords(language);
  const html = renderPage(ParentsPage, { language, path: `/${language}/parents`, loaderData: { text } });

  test("says what the eight modules will be about", () => {
    expect(text.modules.map(({ code }) => code)).toEqual(["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8"]);
    for (const { title, text: sentence } of text.modules) {
      expect(html).toContain(title);
      expect(html).toContain(sentence);
    }
  });

  test("has the help lines", () => {
    expect(html).toContain('href="tel:111"');
  });
});
