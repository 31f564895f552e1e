import { describe, expect, test } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import { WhatToDoNow } from "#app/learning/teaching-log/what-to-do-now.tsx";
import HelpPage from "#app/help/help-page.tsx";
import { languages } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { helpLineSources } from "#app/safety/help-line-sources.ts";
import { emergencyLines, helpLines, talkLine } from "#app/safety/help-lines.ts";
import { HelpLines } from "#app/safety/help-lines.tsx";
import ParentsPage from "#app/learning/lessons/parents-page.tsx";
import { parentsWords } from "#app/learning/lessons/words.server.ts";
import TrainingPage, * as trainingPage from "#app/learning/training/training-page.tsx";
import { makeSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { openComputer } from "../learning/lessons/school-day.ts";

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

describe("that nobody has called a number yet", () => {
  /** In one word of each language that all ways of saying so have shared. */
  const doubts = {
    kk: /тексерген жоқ|тексерілмеген/u,
    ru: /не проверил|не проверен/u,
    en: /nobody has called/iu,
  };

  test.each(languages)("is read in %s by staff, who can do something about it", async (language) => {
    const school = await makeSchool();
    const computer = openComputer(school);
    await computer.seat("gulnara");
    const path = `/${language}/training`;
    const { body } = await computer.get(trainingPage, path, { within: [signedInLayout, staffLayout] });
    const html = renderPage(TrainingPage, { language, path, loaderData: body });
    expect(html).toMatch(doubts[language]);
    for (const { number } of helpLines) expect(body.unconfirmedLines).toContain(number);
    await school.db.destroy();
  });

  test.each(languages)("is read in %s by nobody who looks for help", (language) => {
    const asked = { language, path: `/${language}/help` };
    const pages = [
      renderPage(HelpPage, { ...asked, loaderData: { helpers: null } }),
      renderPage(ParentsPage, { ...asked, loaderData: { text: parentsWords(language) } }),
      renderPage(WhatToDoNow.bind(null, { helpers: [] }), { ...asked, loaderData: null }),
    ];
    for (const html of pages) {
      expect(html).toContain('href="tel:111"');
      expect(html).not.toMatch(doubts[language]);
    }
  });
});
