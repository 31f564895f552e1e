import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/language.ts";
import { messagesFor } from "#app/i18n/messages.server.ts";
import { helpLineSources } from "#app/safety/help-line-sources.ts";
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

  test.each(helpLines)(
    "$number has a source and a date, and owns that nobody has called it yet",
    ({ number }) => {
      const { source, checked, isConfirmedByCall } = helpLineSources[number];
      expect(source).not.toBe("");
      expect(checked).toMatch(/^\d{4}-\d{2}$/);
      expect(isConfirmedByCall).toBe(false);
    },
  );

  test.each(languages)("can be called from a page in %s", (language) => {
    const html = renderPage(HelpLines, { language, path: "/", loaderData: null });
    for (const { number } of helpLines) {
      const { name, when } = messagesFor(language).safety.helpLines[number];
      expect(html).toContain(`href="tel:${number}"`);
      expect(html).toContain(name);
      expect(html).toContain(when);
    }
  });
});
