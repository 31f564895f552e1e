import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/language.ts";
import { emergencyLines, helpLines, talkLine } from "#app/safety/help-lines.ts";
import { HelpLines } from "#app/safety/help-lines.tsx";
import { renderPage } from "#tests/support/render.tsx";

describe("the help lines", () => {
  test("are 111, 112, 102 and 103; 150 waits for a dated call", () => {
    expect(helpLines.map(({ number }) => number)).toEqual(["111", "112", "102", "103"]);
  });

  test("say of 111 alone that it is free and answers day and night, because no source says it of the others", () => {
    expect(talkLine).toMatchObject({ hours: "always", isFree: true });
    expect(emergencyLines.filter(({ hours, isFree }) => hours ?? isFree)).toEqual([]);
  });

  test.each(helpLines)("$number has a source and a date, and owns that nobody has called it yet", (line) => {
    expect(line.source).not.toBe("");
    expect(line.checked).toMatch(/^\d{4}-\d{2}$/);
    expect(line.isConfirmedByCall).toBe(false);
  });

  test.each(languages)("can be called from a page in %s", (language) => {
    const html = renderPage(HelpLines, { language, path: "/", loaderData: null });
    for (const { number, name, when } of helpLines) {
      expect(html).toContain(`href="tel:${number}"`);
      expect(html).toContain(name[language]);
      expect(html).toContain(when[language]);
    }
  });
});
