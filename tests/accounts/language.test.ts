import { beforeEach, describe, expect, test } from "vitest";
import * as signInPage from "#app/accounts/sign-in-page.tsx";
import { rememberLanguage } from "#app/i18n/remember-language.server.ts";
import { keepLanguage } from "#app/request-middleware.server.ts";
import { openBrowser, type Browser } from "#tests/support/request.ts";
import { makeSchool, password, type TestSchool } from "#tests/support/people.ts";

const page = { loader: () => "page" };
const kept = { within: [{ middleware: [keepLanguage as never] }] };

let school: TestSchool;
let browser: Browser;

beforeEach(async () => {
  school = await makeSchool();
  browser = openBrowser(school);
});

function languageOf(username: string) {
  return school.db
    .selectFrom("accounts")
    .select("language")
    .where("username", "=", username)
    .executeTakeFirstOrThrow();
}

function cameFrom(referer: string) {
  return { ...kept, headers: { referer } };
}

describe("the language of the last page", () => {
  test("is remembered by the browser", async () => {
    await browser.get(page, "/ru/help", kept);
    expect(browser.cookies.get("senim-language")).toBe("ru");
  });

  test("is remembered where no script can read it, and on https under a name that no other host can plant", () => {
    const asked = new Request("http://senim.test/ru/help");
    expect(rememberLanguage(asked, "ru", false)).toMatch(
      /^senim-language=ru; Path=\/; HttpOnly; SameSite=Lax; /,
    );
    const written = rememberLanguage(asked, "ru", true)!;
    expect(written).toMatch(/^__Host-senim-language=ru; Path=\/; HttpOnly; SameSite=Lax; Secure; /);
    const sent = new Request(asked, { headers: { cookie: written.split(";")[0]! } });
    expect(rememberLanguage(sent, "ru", true)).toBeUndefined();
  });

  test("is not set again when it is remembered already", async () => {
    await browser.get(page, "/ru/help", kept);
    expect((await browser.get(page, "/ru/courses", kept)).headers.getSetCookie()).toEqual([]);
  });

  test("is not remembered for an address without a language", async () => {
    await browser.get(page, "/healthz", kept);
    expect(browser.cookies.size).toBe(0);
  });
});

describe("the account's language", () => {
  beforeEach(async () => {
    await browser.post(signInPage, "/kk/sign-in", { username: "aigerim", password });
  });

  test("changes when the same page is asked for in another language from a page of ours", async () => {
    await browser.get(page, "/ru/courses/b?x=1", cameFrom("http://senim.test/kk/courses/b"));
    expect(await languageOf("aigerim")).toEqual({ language: "ru" });
  });

  test("stays when a link in another language leads to another page", async () => {
    await browser.get(page, "/ru/courses/b", cameFrom("http://senim.test/kk/help"));
    expect(await languageOf("aigerim")).toEqual({ language: "kk" });
  });

  test("stays when the link is on somebody else's site", async () => {
    await browser.get(page, "/ru/courses/b", cameFrom("http://evil.test/kk/courses/b"));
    expect(await languageOf("aigerim")).toEqual({ language: "kk" });
  });

  test("stays when nobody says where the request comes from", async () => {
    await browser.get(page, "/ru/courses/b", kept);
    expect(await languageOf("aigerim")).toEqual({ language: "kk" });
  });
});
