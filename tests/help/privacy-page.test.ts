import { describe, expect, test } from "vitest";
import { cardCookie, classCookie, deviceCookie, sessionCookie } from "#app/accounts/cookies.server.ts";
import PrivacyPage from "#app/help/privacy-page.tsx";
import { privacyText } from "#app/help/privacy-text.server.ts";
import { languages } from "#app/i18n/language.ts";
import { languageCookie } from "#app/i18n/preferred-language.ts";
import { voterCookie } from "#app/polls/voter-cookie.server.ts";
import { renderPage } from "#tests/support/render.tsx";

const cookies = [
  ...[sessionCookie, deviceCookie, cardCookie, classCookie].map((cookie) => cookie.write("")),
  voterCookie(new Headers()).setCookie,
].map((written) => written.split("=")[0]!);

describe.each(languages)("the privacy page in %s", (language) => {
  const html = renderPage(PrivacyPage, {
    language,
    path: `/${language}/privacy`,
    loaderData: { text: privacyText(language) },
  });

  test.each([...cookies, languageCookie])("names the cookie %s", (cookie) => {
    expect(html).toContain(cookie);
  });

  test("says the plain words first, then the exact ones", () => {
    const privacy = privacyText(language);
    expect(html.indexOf(privacy.plain[0]!.title)).toBeLessThan(html.indexOf(privacy.exactTitle));
  });

  test("says what whoever holds the server’s files can read", () => {
    expect(html).toContain(privacyText(language).held);
  });

  test("says what the survey does not protect against", () => {
    for (const limit of privacyText(language).surveys.limits.rows) expect(html).toContain(limit);
    expect(html).toContain('id="surveys"');
  });

  test("says as much as in every other language", () => {
    const shape = ({ plain, kept, cookies: named, surveys }: ReturnType<typeof privacyText>) => [
      plain.length,
      kept.rows.length,
      named.rows.length,
      surveys.plain.length,
      surveys.exact.rows.length,
      surveys.limits.rows.length,
    ];
    expect(shape(privacyText(language))).toEqual(shape(privacyText("en")));
  });
});
