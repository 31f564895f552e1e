import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openClassComputer } from "#app/school/sign-in/open-class-computer.server.ts";
import { signedIn } from "#tests/support/people.ts";
import { ask, type Answer } from "#tests/support/server.ts";
import { eventOf, lessonOf } from "../learning/progress/send-progress.ts";
import { postForm, postJson, serveSchool, type Name, type ServedSchool } from "./served-school.ts";

/** What somebody might have for a name. Each has its number, so that one that gets through can be told. */
const payloads = [
  `<img src=x onerror=alert(1)>`,
  `"><svg onload=alert(2)>`,
  `</script><script>alert(3)</script>`,
  `'--></title></style></textarea><iframe src=javascript:alert(4)>`,
  `\u2028alert(5)//\u2029</SCRIPT><SCRIPT>alert(5)</SCRIPT>`,
  `<!--<script>alert(6)`,
];
const everything = payloads.join(" ");

let school: ServedSchool;

beforeAll(async () => {
  school = await serveSchool({
    prepare: async ({ db }) => {
      await db.updateTable("accounts").set({ given_name: everything, family_name: everything }).execute();
      await db
        .updateTable("schools")
        .set({ name_kk: everything, name_ru: everything, name_en: everything })
        .execute();
      await db
        .updateTable("classes")
        .set((eb) => ({ letter: eb.fn<string>("concat", [eb.val(everything), eb.ref("id")]) }))
        .execute();
    },
  });
});
afterAll(() => school.close());

/** Every tag of a page, as a browser would find them: scripts and their text are one. */
function tagsOf(html: string): string[] {
  return (
    html.match(
      /<script\b[^>]*>[^]*?<\/script\s*>|<!--[^]*?-->|<[a-z][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/gi,
    ) ?? []
  );
}

/** What of a page would run, or load, that is not ours. */
function strangers({ body, headers }: Answer): string[] {
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  return tagsOf(body).filter((tag) => {
    if (/^<script\b/i.test(tag)) return !isOwnScript(tag, nonce);
    const unquoted = tag.replaceAll(/"[^"]*"|'[^']*'/g, '""');
    const isForeign = /^<(?:iframe|object|embed|base)\b/i.test(tag) || /[\s"/]on\w+\s*=/i.test(unquoted);
    return isForeign || /=\s*["']\s*javascript:/i.test(tag) || /=\s*javascript:/i.test(unquoted);
  });
}

/** Ours carries the page's nonce, or is data, which never runs; and nothing in it opens or closes a script. */
function isOwnScript(script: string, nonce: string | undefined): boolean {
  const [, opening = "", text = ""] = /^<script([^>]*)>([^]*)<\/script\s*>$/.exec(script) ?? [];
  const isMarked = opening.includes(`nonce="${nonce}"`) || opening.includes('type="application/json"');
  return isMarked && !/<\/?script|<!--/i.test(text);
}

const pages: [string, Name, (school: ServedSchool) => string][] = [
  ["home", "aigerim", () => "/kk"],
  ["today, of a pupil", "aigerim", () => "/kk/today"],
  ["today, of a teacher", "gulnara", () => "/ru/today"],
  ["today, of a head", "serik", () => "/en/today"],
  ["the own classes", "serik", () => "/kk/classes"],
  ["a class", "gulnara", ({ class7A }) => `/ru/classes/${class7A.id}`],
  ["the cards of a class", "oleg", ({ class3B }) => `/ru/classes/${class3B.id}/cards`],
  ["training", "madina", () => "/kk/training"],
  ["help", "aigerim", () => "/kk/help"],
  ["a lesson, with the school's helpers", "aigerim", () => "/ru/courses/b/b7"],
  ["a page that is not there", "aigerim", () => "/kk/nothing-here"],
];

describe("names of people, classes and schools are text, and nothing runs, on", () => {
  test.each(pages)("%s", async (_, who, address) => {
    const answer = await ask(school.server, address(school), {
      headers: { cookie: await school.cookieOf(who) },
    });
    expect(strangers(answer)).toEqual([]);
    expect(payloads.filter((payload) => answer.body.includes(payload))).toEqual([]);
    // They are there, escaped: the page does show the name.
    expect(answer.body).toMatch(/&lt;img src=x onerror=alert\(1\)|\\u003cimg src=x onerror=alert\(1\)/);
  });

  test("new cards", async () => {
    const headers = { cookie: await school.cookieOf("oleg") };
    const answer = await postForm(
      school.server,
      `/ru/classes/${school.class3B.id}/cards`,
      { pupil: school.people.alua.accountId },
      headers,
    );
    expect([answer.status, strangers(answer)]).toEqual([200, []]);
    expect(answer.body).toContain("&lt;img src=x");
  });

  test("the names of a class on its computer, and the greeting", async () => {
    const { viewer } = await signedIn(school.db, school.people.gulnara);
    const cookie = `senim-class=${await openClassComputer(school.db, { viewer, schoolClass: school.class7A })}`;
    for (const query of ["", `?pupil=${school.people.aigerim.accountId}`]) {
      const answer = await ask(school.server, `/kk/class-sign-in${query}`, { headers: { cookie } });
      expect(strangers(answer)).toEqual([]);
      expect(answer.body).toContain("&lt;img src=x");
    }
  });

  test("the data of a client navigation is no page", async () => {
    const headers = { cookie: await school.cookieOf("gulnara") };
    const answer = await ask(school.server, `/ru/classes/${school.class7A.id}.data`, { headers });
    expect(answer.headers["content-type"]).toMatch(/^text\/x-script/);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });
});

describe("what was typed comes back as text:", () => {
  test.each(payloads)("a username: %s", async (payload) => {
    const answer = await postForm(school.server, "/kk/sign-in", { username: payload, password: "" });
    expect([answer.status, strangers(answer)]).toEqual([400, []]);
    expect(answer.body).not.toContain(payload);
  });

  test("(a username does come back)", async () => {
    const { body } = await postForm(school.server, "/kk/sign-in", { username: "<b>aigerim", password: "" });
    expect(body).toContain('value="&lt;b&gt;aigerim"');
  });

  test("but a password never does", async () => {
    const { body } = await postForm(school.server, "/kk/sign-in", {
      username: "",
      password: "correct-horse",
    });
    expect(body).not.toContain("correct-horse");
  });

  test.each(payloads)("a card's code: %s", async (payload) => {
    const { viewer } = await signedIn(school.db, school.people.gulnara);
    const cookie = `senim-class=${await openClassComputer(school.db, { viewer, schoolClass: school.class7A })}`;
    const answer = await postForm(
      school.server,
      `/kk/class-sign-in?pupil=${school.people.aigerim.accountId}`,
      { pupil: payload, code: payload },
      { cookie },
    );
    expect(strangers(answer)).toEqual([]);
    expect(answer.body).not.toContain(payload);
  });

  test.each(payloads)("an answer in a lesson: %s", async (payload) => {
    const form = { block: "check", choice: payload, path: payload, [payload]: payload };
    const answer = await postForm(school.server, "/kk/courses/b/b7", { ...form, handedIn: payload });
    expect(strangers(answer)).toEqual([]);
    expect(answer.body).not.toContain(payload);
  });

  test.each(payloads)("an answer sent by a script, refused as JSON: %s", async (payload) => {
    const events = [
      { ...eventOf(lessonOf("b", "b7"), "exit", { done: true }), block: payload, lesson: payload },
    ];
    const headers = { cookie: await school.cookieOf("aigerim") };
    const answer = await postJson(school.server, "/progress", { events, [payload]: 1 }, headers);
    expect([answer.status, answer.headers["content-type"]]).toEqual([400, "application/json"]);
  });
});

describe("what stands in the address comes back as text:", () => {
  const addresses = [
    "/kk/x",
    "/kk/courses/b/x",
    "/kk/sign-in",
    "/kk/today",
    "/x",
    "/kk/class-sign-in",
    "/kk",
  ];

  test.each(payloads)("%s", async (payload) => {
    const encoded = encodeURIComponent(payload);
    for (const address of addresses) {
      for (const target of [
        `${address}${encoded}`,
        `${address}/${encoded}`,
        `${address}?to=${encoded}&${encoded}=${encoded}`,
        `${address}?pupil=${encoded}`,
      ]) {
        const answer = await ask(school.server, target);
        expect(strangers(answer)).toEqual([]);
        expect(answer.body).not.toContain(payload);
      }
    }
  });

  test.each([
    '/kk/x?"><script>alert(1)</script>',
    "/kk?'onmouseover=alert(1)//",
    "/kk/<script>alert(1)</script>",
    '/kk"onload=alert(1)',
  ])("as nobody encodes it: %s", async (target) => {
    const answer = await ask(school.server, target);
    expect(strangers(answer)).toEqual([]);
    expect(answer.body).not.toContain("<script>alert");
  });
});

describe("this test would see", () => {
  const page = (body: string) =>
    ({ body, headers: { "content-security-policy": "script-src 'nonce-abc'" } }) as unknown as Answer;

  test.each([
    ["a handler", "<img src=x onerror=alert(1)>"],
    ["a handler after a quoted word", '<a title="x" onclick="y">'],
    ["a script without the nonce", "<script>alert(1)</script>"],
    ["a script with another nonce", '<script nonce="x">alert(1)</script>'],
    ["a script inside our own", '<script nonce="abc">let x = "<script>"; </script>'],
    ["a frame", "<iframe src=/>"],
    ["a link that is a script", '<a href="javascript:alert(1)">'],
  ])("%s", (_, body) => {
    expect(strangers(page(`<p>${body}</p>`))).toHaveLength(1);
  });

  test("nothing wrong with our own", () => {
    expect(strangers(page('<p title="a > b onload=x">x</p><script nonce="abc">1</script>'))).toEqual([]);
  });
});
