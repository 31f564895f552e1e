import { beforeEach, describe, expect, test } from "vitest";
import * as signInPage from "#app/accounts/sign-in-page.tsx";
import { languages } from "#app/i18n/language.ts";
import * as cardPage from "#app/school/sign-in/card-page.tsx";
import * as classSignInPage from "#app/school/sign-in/class-sign-in-page.tsx";
import { renderPage } from "#tests/support/render.tsx";
import { openBrowser, type Browser } from "#tests/support/request.ts";
import { makeSchool, password, type TestSchool } from "#tests/support/people.ts";

let school: TestSchool;
let browser: Browser;

beforeEach(async () => {
  school = await makeSchool();
  browser = openBrowser(school);
});

async function signInHtml(fields?: Record<string, string>): Promise<string> {
  const path = "/en/sign-in";
  const { body: loaderData } = await browser.get(signInPage, path);
  const actionData = fields && (await browser.post(signInPage, path, fields)).body;
  return renderPage(signInPage.default, { language: "en", path, loaderData, actionData });
}

describe("the sign-in page", () => {
  test("has a form that works without JavaScript", async () => {
    const html = await signInHtml();
    expect(html).toMatch(/<form[^>]*action="\/en\/sign-in" method="post"/);
    expect(html).toMatch(/<input[^>]*name="username"[^>]*>/);
    expect(html).toMatch(/<input[^>]*type="password"[^>]*name="password"[^>]*>/);
  });

  test("lets a password manager fill it in", async () => {
    const html = await signInHtml();
    expect(html).toMatch(/<input[^>]*autoComplete="username"[^>]*name="username"/i);
    expect(html).toMatch(/<input[^>]*autoComplete="current-password"[^>]*name="password"/i);
  });

  test("ties each message to its field, and the summary to both", async () => {
    const html = await signInHtml({ username: "aigerim", password: "" });
    expect(html).toContain('<a href="#password">A password is needed.</a>');
    expect(html).toContain('id="password-error"');
    expect(html).toMatch(
      /<input[^>]*id="password"[^>]*aria-invalid="true"[^>]*aria-describedby="password-error"/,
    );
  });

  test("shows the typed username again and never the password", async () => {
    const html = await signInHtml({ username: "Aigerim", password: "a-secret-guess" });
    expect(html).toContain('value="Aigerim"');
    expect(html).not.toContain("a-secret-guess");
  });

  test("shows typed markup as text", async () => {
    const html = await signInHtml({ username: '"><script>alert(1)</script>', password: "x" });
    expect(html).not.toContain("<script>");
  });

  test("says nothing of the child who was here before", async () => {
    await browser.post(signInPage, "/en/sign-in", { username: "aigerim", password });
    browser.cookies.delete("senim-session");
    const html = await signInHtml();
    expect(html).not.toMatch(/aigerim|Айгерім/i);
  });
});

describe.each(languages)("in %s", (language) => {
  test.each([
    ["sign-in", signInPage.default, { isClassComputer: true }],
    ["card", cardPage.default, { firstName: "Алуа", signIn: "/kk/sign-in" }],
    ["card", cardPage.default, { firstName: undefined, signIn: "/kk/sign-in" }],
    ["class-sign-in", classSignInPage.default, { step: "closed" }],
    [
      "class-sign-in",
      classSignInPage.default,
      { step: "names", className: "3Б", pupils: [{ accountId: "a", name: "Алуа" }] },
    ],
    ["class-sign-in", classSignInPage.default, { step: "code", pupil: { accountId: "a", name: "Алуа" } }],
  ])("the page %s says what it is and has one heading (%#)", (kind, Page, loaderData) => {
    const html = renderPage(Page, { language, path: `/${language}/${kind}`, loaderData });
    expect(html).toContain(`data-page="${kind}"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });
});
