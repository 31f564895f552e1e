import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import * as helpPage from "#app/help/help-page.tsx";
import { languages } from "#app/i18n/language.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { openBrowser } from "#tests/support/request.ts";

let school: TestSchool;
beforeAll(async () => {
  school = await makeSchool();
});
afterAll(() => school.db.destroy());

async function helpersFor(name?: keyof TestSchool["people"]) {
  const browser = openBrowser(school);
  if (name) {
    const { token } = await signedIn(school.db, school.people[name]);
    browser.cookies.set(...(sessionCookie.write(token).split(";")[0]!.split("=") as [string, string]));
  }
  const { body } = await browser.get(helpPage, "/kk/help");
  return body.helpers as { role: string; familyName: string }[] | null;
}

describe("who in my school", () => {
  test("Aigerim reads the names of her own school's psychologist, social pedagogue and head", async () => {
    const helpers = await helpersFor("aigerim");
    expect(helpers?.map(({ role }) => role)).toEqual(["psychologist", "pedagogue", "head"]);
    expect(helpers?.[0]?.familyName).toBe(school.people.madina.familyName);
  });

  test("a visitor who is not signed in reads no name", async () => {
    expect(await helpersFor()).toBeNull();
  });

  test("a visitor reads whom every school has instead", () => {
    const html = page("ru", null);
    expect(html).toContain("педагог-психолог");
    expect(html).toContain("/ru/sign-in");
  });
});

describe.each(languages)("the help page in %s", (language) => {
  test("has no form: it can't send anything", () => {
    expect(page(language, [])).not.toContain("<form");
  });

  test("puts the numbers for danger before everything else", () => {
    const html = page(language, []);
    const [first, second] = [html.indexOf('href="tel:112"'), html.indexOf('href="tel:111"')];
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(second);
  });

  test("does not show 150", () => {
    expect(page(language, [])).not.toMatch(/tel:150|>150</);
  });
});

function page(language: (typeof languages)[number], helpers: unknown): string {
  return renderPage(helpPage.default, { language, path: `/${language}/help`, loaderData: { helpers } });
}
