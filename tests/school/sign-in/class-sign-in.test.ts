import { beforeEach, describe, expect, test } from "vitest";
import { findViewer } from "#app/accounts/find-viewer.server.ts";
import * as signInPage from "#app/accounts/sign-in-page.tsx";
import * as signOutAction from "#app/accounts/sign-out-action.ts";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import * as classSignInPage from "#app/school/sign-in/class-sign-in-page.tsx";
import * as closeComputerAction from "#app/school/sign-in/close-computer-action.ts";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import { findOpenComputer, openClassComputer } from "#app/school/sign-in/open-class-computer.server.ts";
import * as openComputerAction from "#app/school/sign-in/open-computer-action.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { openBrowser, type Browser } from "#tests/support/request.ts";
import { renderPage } from "#tests/support/render.tsx";
import { makeSchool, password, signedIn, type Person, type TestSchool } from "#tests/support/people.ts";

const minute = 60_000;
const nine = Date.UTC(2026, 10, 23, 4);
const page = "/ru/class-sign-in";

let school: TestSchool;
let computer: Browser;
let code: string;

beforeEach(async () => {
  school = await makeSchool();
  computer = openBrowser(school);
  ({ code } = await issueCard(school, school.people.alua));
});

async function openComputerAs(username: string, { id }: SchoolClass = school.class3B) {
  await computer.post(signInPage, "/kk/sign-in", { username, password });
  const visit = { params: { class: id }, within: [signedInLayout, staffLayout] };
  return computer.post(openComputerAction, `/kk/classes/${id}/open-computer`, {}, visit);
}

function typeCode(pupil: Person, typed: string) {
  return computer.post(classSignInPage, `${page}?pupil=${pupil.accountId}`, {
    pupil: pupil.accountId,
    code: typed,
  });
}

async function whoIsSignedIn() {
  return (await findViewer(school.db, computer.cookies.get("senim-session")))?.givenName;
}

describe("opening a computer for a class", () => {
  test("signs the teacher out of it and leads to the names, in the class's language", async () => {
    await computer.post(signInPage, "/kk/sign-in", { username: "oleg", password });
    const teachers = computer.cookies.get("senim-session");
    const answer = await openComputerAs("oleg");
    expect([answer.status, answer.location]).toEqual([303, "/ru/class-sign-in"]);
    expect(computer.cookies.has("senim-session")).toBe(false);
    expect(await findViewer(school.db, teachers)).toBeUndefined();
  });

  test("is in the audit log", async () => {
    await openComputerAs("oleg");
    const entry = await school.db
      .selectFrom("audit_entries")
      .select(["actor_id", "school_id", "detail"])
      .where("action", "=", "computer-opened")
      .executeTakeFirst();
    expect(entry).toEqual({
      actor_id: school.people.oleg.accountId,
      school_id: school.schoolId,
      detail: JSON.stringify({ classId: school.class3B.id }),
    });
  });

  test.each(["gulnara", "madina", "foreignTeacher", "aigerim"] as const)(
    "is not for %s, whose class it is not",
    async (name) => {
      const answer = await openComputerAs(school.people[name].username);
      expect([answer.status, computer.cookies.has("senim-class")]).toEqual([404, false]);
    },
  );

  test("needs somebody signed in", async () => {
    const visit = { params: { class: school.class3B.id }, within: [signedInLayout, staffLayout] };
    const answer = await computer.post(
      openComputerAction,
      `/kk/classes/${school.class3B.id}/open-computer`,
      {},
      visit,
    );
    expect(answer.location).toBe("/kk/sign-in");
  });

  test("lasts 90 minutes", async () => {
    const { viewer } = await signedIn(school.db, school.people.oleg, nine);
    const token = await openClassComputer(school.db, { viewer, schoolClass: school.class3B }, nine);
    expect(await findOpenComputer(school.db, token, nine + 90 * minute - 1)).toBeDefined();
    expect(await findOpenComputer(school.db, token, nine + 90 * minute)).toBeUndefined();
  });
});

describe("a computer opened for a class", () => {
  beforeEach(async () => {
    await openComputerAs("oleg");
  });

  test("shows first names and nothing else of the children", async () => {
    const { body } = await computer.get(classSignInPage, page);
    expect(body).toEqual({
      step: "names",
      className: "3Б",
      pupils: [{ accountId: school.people.alua.accountId, name: "Алуа" }],
    });
  });

  test("asks the child whose name was tapped for the code", async () => {
    const { body } = await computer.get(classSignInPage, `${page}?pupil=${school.people.alua.accountId}`);
    expect(body).toMatchObject({ step: "code", pupil: { name: "Алуа" } });
  });

  test("knows no child of another class", async () => {
    const { accountId } = school.people.aigerim;
    expect((await computer.get(classSignInPage, `${page}?pupil=${accountId}`)).status).toBe(404);
    const { code: aigerims } = await issueCard(school, school.people.aigerim);
    expect((await typeCode(school.people.aigerim, aigerims)).status).toBe(404);
  });

  test("signs Alua in with the four characters of her card, in either case", async () => {
    const answer = await typeCode(school.people.alua, code.toLowerCase());
    expect([answer.status, answer.location, await whoIsSignedIn()]).toEqual([303, "/ru/today", "Алуа"]);
  });

  test("does not sign in with other characters", async () => {
    const answer = await typeCode(school.people.alua, code === "AAAA" ? "CCCC" : "AAAA");
    expect([answer.status, Object.keys(answer.body.errors), await whoIsSignedIn()]).toEqual([
      400,
      ["code"],
      undefined,
    ]);
  });

  test("asks again when nothing was typed", async () => {
    const answer = await typeCode(school.people.alua, " ");
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([400, ["code"]]);
  });

  test("shows the names after a child has signed out", async () => {
    await typeCode(school.people.alua, code);
    const answer = await computer.post(signOutAction, "/ru/sign-out");
    expect([answer.location, await whoIsSignedIn()]).toEqual(["/ru/class-sign-in", undefined]);
  });

  test("shows the names, not the last child's page, to a child who finds another signed in", async () => {
    await typeCode(school.people.alua, code);
    expect((await computer.get(classSignInPage, page)).body.step).toBe("names");
  });

  test("can be closed by anyone, and then opens no more", async () => {
    const token = computer.cookies.get("senim-class");
    const answer = await computer.post(closeComputerAction, "/ru/close-computer");
    expect([answer.location, computer.cookies.has("senim-class")]).toEqual(["/ru/sign-in", false]);
    expect(await findOpenComputer(school.db, token)).toBeUndefined();
  });

  test("is not opened by a forged cookie", async () => {
    const [id] = computer.cookies.get("senim-class")?.split(".") ?? [];
    computer.cookies.set("senim-class", `${id}.${"A".repeat(22)}`);
    expect((await computer.get(classSignInPage, page)).body).toEqual({ step: "closed" });
  });
});

describe("a child on the way to a survey", () => {
  const to = "/ru/survey/autumn";
  const onTheWay = `to=${encodeURIComponent(to)}`;
  const pupil = { accountId: "alua", name: "Алуа" };

  function addressesOn(Page: Parameters<typeof renderPage>[0], path: string, loaderData: unknown): string[] {
    const html = renderPage(Page, { language: "ru", path, loaderData });
    return [...html.matchAll(/href="([^"]+)"/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&"));
  }

  test.each([
    ["who tapped another's name", `${page}?${onTheWay}&pupil=alua`, { step: "code", pupil }, page],
    [
      "who looks for a name",
      `${page}?${onTheWay}`,
      { step: "names", className: "3Б", pupils: [pupil] },
      page,
    ],
    [
      "who would rather type a password",
      `${page}?${onTheWay}`,
      { step: "names", className: "3Б", pupils: [] },
    ],
    ["whose computer the class has no more", `${page}?${onTheWay}`, { step: "closed" }],
  ])("%s still comes to it", (_, path, loaderData, next = "/ru/sign-in") => {
    const further = addressesOn(classSignInPage.default, path, loaderData).filter((address) => {
      return address.startsWith("?") ? next === page : address.startsWith(next);
    });
    expect(further.length).toBeGreaterThan(0);
    for (const address of further) expect(new URLSearchParams(address.split("?")[1]).get("to")).toBe(to);
  });

  test("who goes back from the password to the names still comes to it", () => {
    const addresses = addressesOn(signInPage.default, `/ru/sign-in?${onTheWay}`, { isClassComputer: true });
    expect(addresses).toContain(`${page}?${onTheWay}`);
  });

  test("whose computer was closed meanwhile is not led astray", async () => {
    const fields = { pupil: school.people.alua.accountId, code };
    const answer = await computer.post(classSignInPage, `${page}?${onTheWay}&pupil=alua`, fields);
    expect(answer.location).toBe(`${page}?${onTheWay}`);
  });
});

describe("a computer that is not open", () => {
  test("says so", async () => {
    expect((await computer.get(classSignInPage, page)).body).toEqual({ step: "closed" });
  });

  test("takes no code", async () => {
    const answer = await typeCode(school.people.alua, code);
    expect([answer.location, await whoIsSignedIn()]).toEqual(["/ru/class-sign-in", undefined]);
  });
});
