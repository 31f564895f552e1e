import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeRole } from "#app/accounts/change-role.server.ts";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import { openClassComputer } from "#app/school/sign-in/open-class-computer.server.ts";
import { signedIn } from "#tests/support/people.ts";
import { ask, type Answer } from "#tests/support/server.ts";
import { eventOf, lessonOf } from "../learning/progress/send-progress.ts";
import { postForm, postJson, serveSchool, type Name, type ServedSchool } from "./served-school.ts";

let school: ServedSchool;

beforeAll(async () => {
  school = await serveSchool();
});
afterAll(() => school.close());

const minutes = 60_000;

/** Whether this cookie opens anything at all that needs somebody signed in. */
async function opens(cookie: string): Promise<boolean[]> {
  const headers = { cookie };
  const event = eventOf(lessonOf("b", "b7"), "exit", { done: true });
  const answers = await Promise.all([
    ask(school.server, "/kk/today", { headers }),
    ask(school.server, "/kk/today.data", { headers }),
    postJson(school.server, "/progress", { events: [event] }, headers),
  ]);
  return answers.map(({ status }) => status === 200);
}

const everything = [true, true, true];
const nothing = [false, false, false];

function sessionSetBy({ headers }: Answer): string | undefined {
  return headers["set-cookie"]?.find((cookie) => cookie.startsWith("senim-session="))?.split(";", 1)[0];
}

async function signIn(cookie = "", username = "aigerim"): Promise<string> {
  const answer = await postForm(
    school.server,
    "/kk/sign-in",
    { username, password: "senim-demo" },
    { cookie },
  );
  expect(answer.status).toBe(303);
  return sessionSetBy(answer) ?? "";
}

const sessionIdIn = (cookie: string) => cookie.split("=")[1]!.split(".")[0]!;

describe("a session planted before signing in", () => {
  test("that is made up is never taken over", async () => {
    const planted = `senim-session=${"a".repeat(22)}.${"b".repeat(22)}`;
    const given = await signIn(planted);
    expect(given).not.toBe(planted);
    expect(await opens(planted)).toEqual(nothing);
    expect(await opens(given)).toEqual(everything);
  });

  test("that is an attacker's own ends there and then", async () => {
    const attackers = await school.cookieOf("daniyar");
    const given = await signIn(attackers);
    expect(sessionIdIn(given)).not.toBe(sessionIdIn(attackers));
    expect(await opens(attackers)).toEqual(nothing);
  });

  test("is not given by a page that was only looked at", async () => {
    for (const address of ["/kk", "/kk/sign-in", "/kk/courses/b/b7", "/kk/card", "/kk/class-sign-in"]) {
      expect(sessionSetBy(await ask(school.server, address))).toBeUndefined();
    }
  });

  test("in the address counts for nothing", async () => {
    const token = (await school.cookieOf("aigerim")).split("=")[1]!;
    const { status } = await ask(school.server, `/kk/today?senim-session=${token}&session=${token}`);
    expect(status).toBe(302);
  });

  test("and signing in twice gives two", async () => {
    expect(sessionIdIn(await signIn())).not.toBe(sessionIdIn(await signIn()));
  });
});

describe("a session that has ended cannot be used again:", () => {
  test("after signing out", async () => {
    const cookie = await school.cookieOf("aigerim");
    expect(await opens(cookie)).toEqual(everything);
    await postForm(school.server, "/kk/sign-out", {}, { cookie });
    expect(await opens(cookie)).toEqual(nothing);
  });

  test("after a quick exit", async () => {
    const cookie = await school.cookieOf("aigerim");
    const { headers } = await postForm(school.server, "/kk/quick-exit", {}, { cookie });
    expect(headers.location).not.toContain(school.server.origin);
    expect(await opens(cookie)).toEqual(nothing);
  });

  test("after signing out everywhere, from any device, and nobody else's ends", async () => {
    const [here, there, classmates] = await Promise.all([
      school.cookieOf("aigerim"),
      school.cookieOf("aigerim"),
      school.cookieOf("daniyar"),
    ]);
    await postForm(school.server, "/kk/sign-out", { everywhere: "yes" }, { cookie: here });
    expect(await opens(there)).toEqual(nothing);
    expect(await opens(classmates)).toEqual(everything);
  });

  test("a teacher's, on the computer given to a class", async () => {
    const cookie = await school.cookieOf("gulnara");
    await postForm(school.server, `/kk/classes/${school.class7A.id}/open-computer`, {}, { cookie });
    expect(await opens(cookie)).toEqual(nothing);
  });

  test("the last child's, when the computer is taken back from the class", async () => {
    const cookie = await school.cookieOf("aigerim");
    await postForm(school.server, "/kk/close-computer", {}, { cookie });
    expect(await opens(cookie)).toEqual(nothing);
  });

  test.each([
    ["aigerim", 20],
    ["gulnara", 60],
  ] as const)("%s's, after %d idle minutes", async (name, idle) => {
    const cookie = await school.cookieOf(name);
    const seen = (ago: number) =>
      school.db
        .updateTable("sessions")
        .set({ seen_at: Date.now() - ago })
        .where("id", "=", sessionIdIn(cookie))
        .execute();
    await seen((idle - 1) * minutes);
    expect((await ask(school.server, "/kk/today", { headers: { cookie } })).status).toBe(200);
    await seen(idle * minutes);
    expect(await opens(cookie)).toEqual(nothing);
  });

  test("of somebody whose last role was taken, on the next request", async () => {
    const cookie = await school.cookieOf("foreignHead");
    const { accountId, schoolId } = school.people.foreignHead;
    await removeRole(school.db, { accountId, schoolId, role: "head" });
    expect(await opens(cookie)).toEqual(nothing);
  });
});

describe("a token is worth nothing", () => {
  const bend = (token: string, at: number) =>
    token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);

  test("with one letter of it changed, wherever", async () => {
    const cookie = await school.cookieOf("aigerim");
    const start = "senim-session=".length;
    // The last letter of base64url holds bits that mean nothing, but the token is compared as it is hashed.
    const bent = Array.from({ length: 45 }, (_, index) => bend(cookie, start + index)).filter(
      (one) => one !== cookie,
    );
    const statuses = await Promise.all(
      bent.map((one) => ask(school.server, "/kk/today", { headers: { cookie: one } })),
    );
    expect(statuses.filter(({ status }) => status === 200)).toEqual([]);
  });

  test("with the id of one session and the secret of another", async () => {
    const [aigerims, daniyars] = await Promise.all([school.cookieOf("aigerim"), school.cookieOf("daniyar")]);
    const mixed = `senim-session=${sessionIdIn(aigerims)}.${daniyars.split(".")[1]}`;
    expect(await opens(mixed)).toEqual(nothing);
  });

  test("made of what the database holds", async () => {
    const cookie = await school.cookieOf("aigerim");
    const row = await school.db
      .selectFrom("sessions")
      .selectAll()
      .where("id", "=", sessionIdIn(cookie))
      .executeTakeFirstOrThrow();
    const hash = Buffer.from(row.secret_hash);
    for (const secret of [
      hash.toString("base64url"),
      hash.toString("base64url").slice(0, 22),
      hash.toString("hex").slice(0, 22),
    ]) {
      expect(await opens(`senim-session=${row.id}.${secret}`)).toEqual(nothing);
    }
  });

  test("in another cookie's place", async () => {
    const token = (await school.cookieOf("gulnara")).split("=")[1]!;
    const names = await ask(school.server, "/kk/class-sign-in", {
      headers: { cookie: `senim-class=${token}` },
    });
    expect(names.body).not.toContain("Айгерім");
    const card = await ask(school.server, "/kk/card", {
      headers: { cookie: `senim-card=${token.slice(0, 22)}` },
    });
    expect(card.status).toBe(404);
  });
});

describe("a card", () => {
  async function enter(secret: string): Promise<Answer> {
    const opened = await ask(school.server, `/kk/card/${secret}`);
    const cookie =
      opened.headers["set-cookie"]?.find((one) => one.startsWith("senim-card="))?.split(";", 1)[0] ?? "";
    return postForm(school.server, "/kk/card", { answer: "yes" }, { cookie });
  }
  const cardOf = (name: Name) =>
    issueCard(school, { accountId: school.people[name].accountId, schoolId: school.schoolId });

  test("signs its holder in, by post alone", async () => {
    const { secret } = await cardOf("alua");
    expect(sessionSetBy(await ask(school.server, `/kk/card/${secret}`))).toBeUndefined();
    expect(await opens(sessionSetBy(await enter(secret))!)).toEqual(everything);
  });

  test("that was replaced signs nobody in", async () => {
    const { secret } = await cardOf("alua");
    await cardOf("alua");
    expect(sessionSetBy(await enter(secret))).toBeUndefined();
  });

  test("leaves no secret in the address it leads to, in the page, or in the log", async () => {
    const { secret } = await cardOf("alua");
    const { status, headers, body } = await ask(school.server, `/kk/card/${secret}`);
    expect([status, headers.location, headers["referrer-policy"], body.includes(secret)]).toEqual([
      303,
      "/kk/card",
      "no-referrer",
      false,
    ]);
    expect(JSON.stringify(school.server.log())).not.toContain(secret);
  });

  test("ends the session of whoever sat there before", async () => {
    const last = await school.cookieOf("daniyar");
    const { secret } = await cardOf("alua");
    await postForm(school.server, "/kk/card", { answer: "yes" }, { cookie: `senim-card=${secret}; ${last}` });
    expect(await opens(last)).toEqual(nothing);
  });
});

describe("the next child at a class's computer", () => {
  test("ends the session of the last one by signing in", async () => {
    const { viewer } = await signedIn(school.db, school.people.gulnara);
    const opening = `senim-class=${await openClassComputer(school.db, { viewer, schoolClass: school.class7A })}`;
    const last = await school.cookieOf("daniyar");
    const { code } = await issueCard(school, {
      accountId: school.people.aigerim.accountId,
      schoolId: school.schoolId,
    });
    const form = { pupil: school.people.aigerim.accountId, code };
    const answer = await postForm(school.server, "/kk/class-sign-in", form, {
      cookie: `${opening}; ${last}`,
    });
    expect(await opens(sessionSetBy(answer)!)).toEqual(everything);
    expect(await opens(last)).toEqual(nothing);
  });

  test("sees the names, never the last child's page", async () => {
    const { viewer } = await signedIn(school.db, school.people.gulnara);
    const opening = `senim-class=${await openClassComputer(school.db, { viewer, schoolClass: school.class7A })}`;
    const { status, headers } = await ask(school.server, "/kk/today", { headers: { cookie: opening } });
    expect([status, headers.location]).toEqual([302, "/kk/class-sign-in"]);
  });
});

describe("a session's cookie", () => {
  test("is out of scripts' and other sites' reach, and ends with the browser", async () => {
    const { headers } = await postForm(school.server, "/kk/sign-in", {
      username: "aigerim",
      password: "senim-demo",
    });
    const cookie = headers["set-cookie"]?.find((one) => one.startsWith("senim-session="));
    expect(cookie?.split("; ").slice(1).toSorted()).toEqual(["HttpOnly", "Path=/", "SameSite=Lax"]);
  });

  test("stands in no page and no data", async () => {
    const cookie = await school.cookieOf("gulnara");
    const [id = "", secret = ""] = cookie.split("=")[1]!.split(".");
    for (const address of [
      "/kk/today",
      "/kk/today.data",
      `/kk/classes/${school.class7A.id}`,
      "/kk/courses/b/b7",
      "/kk/nothing",
    ]) {
      const { body } = await ask(school.server, address, { headers: { cookie } });
      expect([body.includes(id), body.includes(secret)]).toEqual([false, false]);
    }
  });

  test("is taken back, with what the browser stored, when it ends", async () => {
    const cookie = await school.cookieOf("aigerim");
    const { headers } = await postForm(school.server, "/kk/sign-out", {}, { cookie });
    expect(headers["set-cookie"]?.some((one) => /^senim-session=;.*Max-Age=0/.test(one))).toBe(true);
    expect(headers["clear-site-data"]).toContain("storage");
  });
});

test("no session, name or answer is in the log", async () => {
  const log = JSON.stringify(school.server.log());
  expect(log).not.toMatch(/aigerim|Айгерім|Қасымова|senim-demo/);
  const sessions = await school.db.selectFrom("sessions").select("id").execute();
  expect(sessions.filter(({ id }) => log.includes(id))).toEqual([]);
});
