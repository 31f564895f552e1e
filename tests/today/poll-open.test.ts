import { beforeEach, describe, expect, test } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import { languages } from "#app/i18n/language.ts";
import { openFor } from "#app/learning/polls/poll.ts";
import TodayPage, * as todayPage from "#app/today/today-page.tsx";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { browserOf, fillClass, firstOption, openAsGulnara, takePhone } from "../learning/polls/ask-class.ts";

let school: TestSchool;
beforeEach(async () => {
  school = await makeSchool();
  await fillClass(school, 10);
});

async function pupilsDay(name: "aigerim" | "alua", lang = "kk") {
  const browser = await browserOf(school, school.people[name]);
  const { body } = await browser.get(todayPage, `/${lang}/today`, { within: [signedInLayout] });
  return body;
}

async function isAsked(name: "aigerim" | "alua"): Promise<boolean> {
  return (await pupilsDay(name)).pupil.isAsked;
}

describe("a pupil's day says that the class is being asked", () => {
  test("while the poll is open, to that class alone", async () => {
    expect(await isAsked("aigerim")).toBe(false);
    const { screen } = await openAsGulnara(school);
    expect([await isAsked("aigerim"), await isAsked("alua")]).toEqual([true, false]);
    await screen.press("close");
    expect(await isAsked("aigerim")).toBe(false);
  });

  test("and no longer when its half hour is over, though nobody has closed it", async () => {
    await openAsGulnara(school);
    await school.db
      .updateTable("polls")
      .set((eb) => ({ closes_at: eb("closes_at", "-", openFor) }))
      .execute();
    expect(await isAsked("aigerim")).toBe(false);
  });

  test("the same after the answer: who passes by does not see who has taken part", async () => {
    const { poll, key } = await openAsGulnara(school);
    const before = await pupilsDay("aigerim");
    const browser = await browserOf(school, school.people.aigerim);
    await (await takePhone(school, poll.way.code, key, browser)).choose(firstOption);
    expect(await pupilsDay("aigerim")).toEqual(before);
  });

  test.each(languages)("in %s, with the way there and not with the key to it", async (language) => {
    const { key } = await openAsGulnara(school);
    const body = await pupilsDay("aigerim", language);
    const html = renderPage(TodayPage, { language, path: `/${language}/today`, loaderData: body });
    expect(html).toMatch(/data-poll-open[^]*?href="[^"]*\/poll"/);
    expect(`${JSON.stringify(body)} ${html}`).not.toContain(key);
  });
});
