import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { touchSession } from "#app/accounts/sessions-queries.server.ts";
import { dayIn } from "#app/calendar/day.server.ts";
import { refusalPage } from "#app/server/refusals.ts";
import { postForm, postJson, serveSchool, type ServedSchool } from "#tests/attacks/served-school.ts";
import { eventOf, lessonOf } from "#tests/learning/progress/send-progress.ts";
import { holdLock } from "#tests/support/other-program.ts";
import { ask } from "#tests/support/server.ts";

// What an operator does with a tool of their own, or a long piece of work in another process of ours.
let school: ServedSchool;
let letGo = async () => {};
beforeAll(async () => {
  school = await serveSchool();
});
beforeEach(async () => {
  letGo = await holdLock(path.join(school.server.dataFolder, "senim.sqlite"));
});
afterEach(() => letGo());
afterAll(() => school.close());

async function timed<Result>(work: Promise<Result>): Promise<{ result: Result; took: number }> {
  const began = performance.now();
  const result = await work;
  return { result, took: performance.now() - began };
}

/** What a busy machine may add to anything. */
const slack = 2_000;

describe("while another program holds the lock of the database", () => {
  test("public pages answer as ever, whatever others are trying to write", async () => {
    const { server } = school;
    const signingIn = Array.from({ length: 5 }, () =>
      postForm(server, "/kk/sign-in", { username: "aigerim", password: "not hers" }),
    );
    const pages = await Promise.all(
      ["/kk", "/ru/help", "/en/privacy", "/kk/courses", "/kk/courses/b/b7"].map((address) =>
        timed(ask(server, address)),
      ),
    );
    expect(pages.map(({ result }) => result.status)).toEqual([200, 200, 200, 200, 200]);
    expect(Math.max(...pages.map(({ took }) => took))).toBeLessThan(slack);
    await Promise.all(signingIn);
  });

  test("somebody who has not been seen for minutes still reads, and switches language", async () => {
    const { server, db } = school;
    await letGo();
    const cookie = await school.cookieOf("aigerim");
    const [id = ""] = /[^=.]+(?=\.)/.exec(cookie) ?? [];
    await touchSession(db, id, Date.now() - 5 * 60_000);
    letGo = await holdLock(path.join(server.dataFolder, "senim.sqlite"));
    const headers = { cookie, referer: `${server.origin}/kk/today` };
    for (const address of ["/kk/today", "/ru/today"]) {
      const { result, took } = await timed(ask(server, address, { headers }));
      expect([result.status, result.body.includes("Айгерім")]).toEqual([200, true]);
      expect(took).toBeLessThan(slack);
    }
  });

  test("what is posted is refused soon, with when to try again, and can be sent again once the lock is gone", async () => {
    const { server, class7A, db } = school;
    const cookie = await cookieOf("gulnara");
    const target = `/ru/classes/${class7A.id}/assign`;
    const form = { lesson: "b7", due: dayIn("Asia/Almaty", Date.now() + 3 * 86_400_000), to: "class" };
    const { result, took } = await timed(postForm(server, target, form, { cookie }));
    expect(took).toBeLessThan(1_500 + slack);
    expect([result.status, result.headers["retry-after"]]).toEqual([503, "2"]);
    expect(result.body).toContain('<html lang="ru">');
    const assignments = () => db.selectFrom("assignments").select("due_on").execute();
    expect(await assignments()).toEqual([]);

    await letGo();
    const again = sentAgain(result.body);
    expect(again).toEqual({ target, fields: Object.entries(form) });
    expect((await postForm(server, again.target, form, { cookie })).status).toBe(303);
    expect(await assignments()).toEqual([{ due_on: form.due }]);
  });

  test("a page that a script fetches gets the same words and fields, to stand in the page that is there", async () => {
    const { server, class7A } = school;
    const cookie = await cookieOf("gulnara");
    const target = `/kk/classes/${class7A.id}/assign.data?_routes=x&to=class`;
    const day = dayIn("Asia/Almaty", Date.now() + 4 * 86_400_000);
    const form = { lesson: "b1", due: day, to: "class" };
    const { status, body } = await postForm(server, target, form, { cookie });
    expect(status).toBe(503);
    expect(body).toMatch(/^<main data-page="error"/);
    expect(sentAgain(body)).toEqual({
      target: `/kk/classes/${class7A.id}/assign?to=class`,
      fields: Object.entries(form),
    });
  });

  test("it looks like every other page, with one strong button", async () => {
    const { server, class7A } = school;
    const cookie = await cookieOf("gulnara");
    const { headers, body } = await postForm(
      server,
      `/kk/classes/${class7A.id}/assign`,
      { lesson: "b1" },
      { cookie },
    );
    const [, sheet = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(body) ?? [];
    const styles = await ask(server, sheet);
    expect([styles.status, styles.headers["content-type"]]).toEqual([200, "text/css; charset=utf-8"]);
    expect(styles.body).toMatch(/\.button\b/);
    expect(styles.body).toMatch(/\.page-bar\b/);
    expect(String(headers["content-security-policy"])).toContain("style-src 'self'");
    expect(body.match(/data-kind="strong"/g)).toHaveLength(1);
    expect(body).toMatch(/<button class="button" data-kind="ink" data-quick-exit>/);
  });

  test("a form that had nothing to fill in can be sent again all the same, and says nothing of what was typed", async () => {
    const { server, class7A } = school;
    const cookie = await cookieOf("gulnara");
    const { status, body } = await postForm(
      server,
      `/kk/classes/${class7A.id}/open-computer`,
      {},
      { cookie },
    );
    expect(status).toBe(503);
    expect(sentAgain(body)).toEqual({ target: `/kk/classes/${class7A.id}/open-computer`, fields: [] });
    expect(body).not.toContain("Енгізілген");
  });

  test("a password is asked for once more, and is not in the answer", async () => {
    const form = { username: "aigerim", password: "s3cret-word" };
    const { status, body } = await postForm(school.server, "/kk/sign-in?to=%2Fkk%2Fcourses", form);
    expect(status).toBe(503);
    expect(body).not.toContain("s3cret-word");
    expect(body).toMatch(/<input type="password" name="password"[^>]* required/);
    expect(sentAgain(body)).toEqual({
      target: "/kk/sign-in?to=%2Fkk%2Fcourses",
      fields: [["username", "aigerim"]],
    });
  });

  test("answers to a lesson are refused as a script understands it, and are then stored once", async () => {
    const { server, db } = school;
    const cookie = await cookieOf("aigerim");
    const event = eventOf(lessonOf("b", "b7"), "exit", { done: true });
    const { result, took } = await timed(postJson(server, "/progress", { events: [event] }, { cookie }));
    expect([result.status, result.headers["retry-after"]]).toEqual([503, "2"]);
    expect(took).toBeLessThan(1_500 + slack);
    await letGo();
    for (const _ of [1, 2]) await postJson(server, "/progress", { events: [event] }, { cookie });
    const stored = await db.selectFrom("progress_events").select("id").execute();
    expect(stored).toEqual([{ id: event.id }]);
  });

  test.each([
    ["quick-exit", 303],
    ["sign-out", 303],
  ])("%s leads away all the same, and the browser forgets who it was", async (deed, status) => {
    const cookie = await cookieOf("aigerim");
    const { result, took } = await timed(postForm(school.server, `/kk/${deed}`, {}, { cookie }));
    expect(result.status).toBe(status);
    expect(String(result.headers["set-cookie"])).toMatch(/senim-session=;[^,]*Max-Age=0/);
    expect(took).toBeLessThan(1_500 + slack);
    await letGo();
  });
});

describe("the form that is sent again", () => {
  test("holds what was typed as text, and can't be broken out of", () => {
    const typed = `"><script>alert(1)</script>&amp;\r\n'`;
    const page = refusalPage(503, {
      target: `/kk/sign-in?to="><b>`,
      body: new URLSearchParams([["note", typed]]).toString(),
    });
    expect(page).not.toMatch(/<script|<b>/);
    expect(sentAgain(page).fields).toEqual([["note", typed]]);
  });
});

/** A lock taken after somebody has signed in. */
async function cookieOf(name: "aigerim" | "gulnara"): Promise<string> {
  await letGo();
  const cookie = await school.cookieOf(name);
  letGo = await holdLock(path.join(school.server.dataFolder, "senim.sqlite"));
  return cookie;
}

/** What the button of such a page sends, and where to. */
function sentAgain(page: string) {
  const [, target = "", inside = ""] =
    /<form method="post" action="([^"]*)"[^>]* data-again>(.*?)<\/form>/s.exec(page) ?? [];
  const hidden = inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return {
    target: unescapeHtml(target),
    fields: [...hidden].map(([, name = "", value = ""]) => [unescapeHtml(name), unescapeHtml(value)]),
  };
}

function unescapeHtml(text: string): string {
  const characters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (characters[name] ?? ""),
  );
}
