import { createHook } from "node:async_hooks";
import { beforeEach, describe, expect, test } from "vitest";
import { makeCookie } from "#app/accounts/cookies.server.ts";
import { removeRole } from "#app/accounts/change-role.server.ts";
import { hashPassword, needsRehash, verifyPassword } from "#app/accounts/password.server.ts";
import * as signInPage from "#app/accounts/sign-in-page.tsx";
import { renderPage } from "#tests/support/render.tsx";
import { openBrowser, type Browser } from "#tests/support/request.ts";
import { makeSchool, password, type TestSchool } from "#tests/support/people.ts";

let school: TestSchool;
let browser: Browser;

beforeEach(async () => {
  school = await makeSchool();
  browser = openBrowser(school);
});

function signInAs(username: string, typed = password, to = "") {
  return browser.post(signInPage, `/kk/sign-in${to}`, { username, password: typed });
}

describe("signing in", () => {
  test("Aigerim comes to today", async () => {
    const answer = await signInAs("aigerim");
    expect([answer.status, answer.location]).toEqual([303, "/kk/today"]);
  });

  test("Oleg comes to today in his account's language, whatever the page's was", async () => {
    expect((await signInAs("oleg")).location).toBe("/ru/today");
  });

  test("Oleg, who has just switched the sign-in page to Kazakh, stays in Kazakh, even if he mistypes once", async () => {
    const headers = { referer: "http://senim.test/ru/sign-in" };
    const { body: loaderData } = await browser.get(signInPage, "/kk/sign-in", { headers });
    const chosen = /name="chosen" value="yes"/;
    const page = { language: "kk", path: "/kk/sign-in" } as const;
    expect(renderPage(signInPage.default, { ...page, loaderData })).toMatch(chosen);
    const typed = { username: "oleg", password: "wrong", chosen: "yes" };
    const { body: actionData } = await browser.post(signInPage, "/kk/sign-in", typed);
    const { body: later } = await browser.get(signInPage, "/kk/sign-in");
    expect(renderPage(signInPage.default, { ...page, loaderData: later })).not.toMatch(chosen);
    expect(renderPage(signInPage.default, { ...page, loaderData: later, actionData })).toMatch(chosen);
    const answer = await browser.post(signInPage, "/kk/sign-in", { ...typed, password });
    expect(answer.location).toBe("/kk/today");
  });

  test.each(["AIGERIM", "  aigerim ", "Ai gerim", "ａｉｇｅｒｉｍ", "ai\u200bgerim"])(
    "%j is Aigerim's username too",
    async (username) => {
      expect((await signInAs(username)).location).toBe("/kk/today");
    },
  );

  test("whoever is signed in already is sent on", async () => {
    await signInAs("aigerim");
    const answer = await browser.get(signInPage, "/ru/sign-in");
    expect([answer.status, answer.location]).toEqual([302, "/kk/today"]);
  });

  test("a person who no longer holds any role is not let in", async () => {
    const { accountId, schoolId } = school.people.gulnara;
    await removeRole(school.db, { accountId, schoolId, role: "teacher" });
    expect((await signInAs("gulnara")).status).toBe(400);
  });

  test("a sign-in is in the audit log with who and how", async () => {
    await signInAs("aigerim");
    const entry = await school.db
      .selectFrom("audit_entries")
      .selectAll()
      .where("action", "=", "signed-in")
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ actor_id: school.people.aigerim.accountId, detail: '{"kind":"password"}' });
  });
});

describe("what does not fit", () => {
  test("an unknown username and a wrong password get the same answer", async () => {
    const unknown = await signInAs("nobody", "wrong");
    const wrong = await signInAs("aigerim", "wrong");
    expect([unknown.status, unknown.body.errors]).toEqual([wrong.status, wrong.body.errors]);
  });

  test("an unknown username costs the same one hash as a wrong password", async () => {
    const wrong = await hashesDuring(() => signInAs("aigerim", "wrong"));
    const unknown = await hashesDuring(() => signInAs("nobody", "wrong"));
    expect([unknown, wrong]).toEqual([1, 1]);
  });

  test("the username comes back to be mended, the password never", async () => {
    const answer = await signInAs("aigerim", "a-secret-guess");
    expect(answer.body.typed).toEqual({ username: "aigerim" });
  });

  test("an empty form is told what is missing, field by field", async () => {
    const answer = await signInAs(" ", "");
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([400, ["username", "password"]]);
  });

  test("a body that is no form is a bad request", async () => {
    const answer = await browser.post(
      signInPage,
      "/kk/sign-in",
      {},
      { headers: { "content-type": "text/plain" } },
    );
    expect(answer.status).toBe(400);
  });

  test("no cookie is set", async () => {
    await signInAs("aigerim", "wrong");
    expect([...browser.cookies.keys()]).toEqual([]);
  });
});

describe("the way back to the page that was wanted", () => {
  test("leads there, in the account's language", async () => {
    const answer = await signInAs("oleg", password, "?to=%2Fkk%2Fcourses%2Fb%2Fb7%3Fstep%3D2");
    expect(answer.location).toBe("/ru/courses/b/b7?step=2");
  });

  test.each([
    "https://evil.test/kk/today",
    "//evil.test/kk/today",
    "/\\evil.test",
    "/kk/\\evil.test",
    "/kk//evil.test",
    "\t//evil.test",
    "/kk/../..//evil.test",
    "javascript:alert(1)",
    "/kk/sign-in?to=/kk/sign-in",
    "/kk/sign-out",
    "/kk/card/AAAA",
    "/progress",
  ])("%j leads to today instead", async (to) => {
    const answer = await signInAs("aigerim", password, `?${new URLSearchParams({ to })}`);
    expect(answer.location).toBe("/kk/today");
  });
});

describe("the session cookie", () => {
  test("is unseen by scripts, stays on the site, and ends with the browser", async () => {
    const answer = await signInAs("aigerim");
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith("senim-session="));
    expect(cookie?.replace(/=[^;]+/, "=…")).toBe("senim-session=…; Path=/; HttpOnly; SameSite=Lax");
  });

  test("on https goes over https alone and bears the prefix that binds it to this host", () => {
    const cookie = makeCookie("senim-session", "https://senim.example.kz");
    expect(cookie.write("x")).toBe("__Host-senim-session=x; Path=/; HttpOnly; SameSite=Lax; Secure");
  });

  test("on https is not read from a cookie without the prefix", () => {
    const cookie = makeCookie("senim-session", "https://senim.example.kz");
    expect(cookie.read(new Headers({ cookie: "senim-session=planted" }))).toBeUndefined();
  });

  test("is nowhere in the database", async () => {
    await signInAs("aigerim");
    const [, secret = ""] = browser.cookies.get("senim-session")?.split(".") ?? [];
    const rows = JSON.stringify(await school.db.selectFrom("sessions").selectAll().execute());
    expect(secret).toHaveLength(22);
    expect(rows).not.toContain(secret);
  });
});

describe("the stored password", () => {
  test("is an argon2id hash in PHC form, and each has its own salt", async () => {
    const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
  });

  test("is the same however a keyboard composes its letters", async () => {
    const stored = await hashPassword("ёлка-йод".normalize("NFD"));
    expect(await verifyPassword("ёлка-йод".normalize("NFC"), stored)).toBe(true);
  });

  test("is hashed anew at the next sign-in when the parameters have changed", async () => {
    const { accountId } = school.people.aigerim;
    const old = await hashPassword(password, { memory: 8192, passes: 1, parallelism: 1 });
    await school.db.updateTable("accounts").set({ password_hash: old }).where("id", "=", accountId).execute();
    await signInAs("aigerim");
    const row = await school.db
      .selectFrom("accounts")
      .select("password_hash")
      .where("id", "=", accountId)
      .executeTakeFirstOrThrow();
    expect(needsRehash(old)).toBe(true);
    expect(needsRehash(row.password_hash ?? "")).toBe(false);
    expect(await verifyPassword(password, row.password_hash)).toBe(true);
  });
});

/** How many argon2 hashes Node began meanwhile; the times themselves are for `npm run bench`. */
async function hashesDuring(work: () => Promise<unknown>): Promise<number> {
  let hashes = 0;
  const hook = createHook({
    init: (_id, type) => void (hashes += type === "ARGON2REQUEST" ? 1 : 0),
  }).enable();
  await work();
  hook.disable();
  return hashes;
}
