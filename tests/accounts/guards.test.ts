import { beforeEach, describe, expect, test } from "vitest";
import { requireRole, requireStaff, requireViewer } from "#app/accounts/guards.server.ts";
import * as signInPage from "#app/accounts/sign-in-page.tsx";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import type { RouterContextProvider } from "react-router";
import { openBrowser, type Browser } from "#tests/support/request.ts";
import { makeSchool, password, type TestSchool } from "#tests/support/people.ts";

const privatePage = { loader: () => "private", action: () => "done" };
const staffPage = { within: [signedInLayout, staffLayout] };

let school: TestSchool;
let browser: Browser;

beforeEach(async () => {
  school = await makeSchool();
  browser = openBrowser(school);
});

function signInAs(username: string) {
  return browser.post(signInPage, "/kk/sign-in", { username, password });
}

/** A route that answers with what the guard gives it. */
function guardedBy(guard: (context: Readonly<RouterContextProvider>) => { accountId: string }) {
  return { loader: ({ context }: { context: Readonly<RouterContextProvider> }) => guard(context).accountId };
}

describe("a page for those signed in", () => {
  test("sends others to sign in, with the way back", async () => {
    const answer = await browser.get(privatePage, "/ru/classes?year=2026", { within: [signedInLayout] });
    expect([answer.status, answer.location]).toEqual([302, "/ru/sign-in?to=%2Fru%2Fclasses%3Fyear%3D2026"]);
    expect(answer.body).toBeUndefined();
  });

  test("takes no post from others", async () => {
    const answer = await browser.post(privatePage, "/ru/classes/7", {}, { within: [signedInLayout] });
    expect([answer.location, answer.body]).toEqual(["/ru/sign-in", undefined]);
  });

  test("sends others to the names of the class on a computer opened for one", async () => {
    browser.cookies.set("senim-class", "anything");
    const answer = await browser.get(privatePage, "/kk/today", { within: [signedInLayout] });
    expect(answer.location).toBe("/kk/class-sign-in");
  });

  test("opens to Aigerim", async () => {
    await signInAs("aigerim");
    expect((await browser.get(privatePage, "/kk/today", { within: [signedInLayout] })).body).toBe("private");
  });
});

describe("a page for staff", () => {
  test.each(["gulnara", "madina", "aliya", "serik"])("opens to %s", async (username) => {
    await signInAs(username);
    expect((await browser.get(privatePage, "/kk/training", staffPage)).body).toBe("private");
  });

  test.each(["aigerim", "alua", "ruslan"])("is not there for %s", async (username) => {
    await signInAs(username);
    const answer = await browser.get(privatePage, "/kk/training", staffPage);
    expect([answer.status, answer.body]).toEqual([404, null]);
  });

  test("is guarded on client navigations too, because each guard has a loader", () => {
    expect([signedInLayout.loader(), staffLayout.loader()]).toEqual([null, null]);
  });
});

describe("inside a loader", () => {
  test("requireViewer answers 401 to nobody", async () => {
    expect((await browser.get(guardedBy(requireViewer), "/progress")).status).toBe(401);
  });

  test("requireStaff answers 404 to a pupil", async () => {
    await signInAs("aigerim");
    expect((await browser.get(guardedBy(requireStaff), "/kk/x")).status).toBe(404);
  });

  test.each([
    ["serik", 200],
    ["madina", 200],
    ["gulnara", 404],
    ["aigerim", 404],
  ])("requireRole for heads and psychologists answers %s with %i", async (username, status) => {
    await signInAs(username);
    const route = guardedBy((context) => requireRole(context, "head", "psychologist"));
    expect((await browser.get(route, "/kk/x")).status).toBe(status);
  });
});
