import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openClassComputer } from "#app/school/sign-in/open-class-computer.server.ts";
import { signedIn } from "#tests/support/people.ts";
import { ask } from "#tests/support/server.ts";
import { eventOf, lessonOf } from "../learning/progress/send-progress.ts";
import { postForm, postJson, serveSchool, type Name, type ServedSchool } from "./served-school.ts";

const b7 = lessonOf("b", "b7");
let school: ServedSchool;

beforeAll(async () => {
  school = await serveSchool();
});
beforeEach(async () => {
  await school.db.deleteFrom("progress_events").execute();
});
afterAll(() => school.close());

const idOf = (name: Name) => school.people[name].accountId;
const stored = () => school.db.selectFrom("progress_events").select("account_id").execute();
const done = () => eventOf(b7, "exit", { done: true });

async function look(name: Name, address: string) {
  return ask(school.server, address, { headers: { cookie: await school.cookieOf(name) } });
}

describe("Daniyar cannot answer for Aigerim", () => {
  async function send(body: unknown): Promise<number> {
    return (await postJson(school.server, "/progress", body, { cookie: await school.cookieOf("daniyar") }))
      .status;
  }

  test("by saying he is she", async () => {
    expect(await send({ learner: idOf("aigerim"), events: [done()] })).toBe(409);
    expect(await stored()).toEqual([]);
  });

  test.each(["account_id", "accountId", "learner", "viewer", "user"])(
    "by a word %s in an event",
    async (word) => {
      expect(await send({ events: [{ ...done(), [word]: idOf("aigerim") }] })).toBe(400);
      expect(await stored()).toEqual([]);
    },
  );

  test("by an id of hers: his answer is stored as his, and hers stays", async () => {
    const event = done();
    await postJson(
      school.server,
      "/progress",
      { events: [event] },
      { cookie: await school.cookieOf("aigerim") },
    );
    expect(await send({ events: [event] })).toBe(200);
    expect((await stored()).map((row) => row.account_id).toSorted()).toEqual(
      [idOf("aigerim"), idOf("daniyar")].toSorted(),
    );
  });

  test("by a word in the lesson's form", async () => {
    const form = { block: "exit", done: "yes", account_id: idOf("aigerim"), learner: idOf("aigerim") };
    await postForm(school.server, "/kk/courses/b/b7", form, { cookie: await school.cookieOf("daniyar") });
    expect(await stored()).toEqual([{ account_id: idOf("daniyar") }]);
  });

  test("by a word in the address", async () => {
    const address = `/kk/courses/b/b7?learner=${idOf("aigerim")}&account=${idOf("aigerim")}`;
    await postForm(
      school.server,
      address,
      { block: "exit", done: "yes" },
      { cookie: await school.cookieOf("daniyar") },
    );
    expect(await stored()).toEqual([{ account_id: idOf("daniyar") }]);
  });
});

describe("a class's address that is not the viewer's own is not there:", () => {
  const forged = [
    "00000000-0000-0000-0000-000000000000",
    "'%20or%20'1'='1",
    "%25",
    "..%2F..%2Fetc%2Fpasswd",
    "__proto__",
    "constructor",
    "null",
    "undefined",
    "a".repeat(3000),
    "%F0%9F%98%80",
    "%C0%AE",
  ];

  test.each(forged)("%s", async (id) => {
    const { status, body } = await look("gulnara", `/kk/classes/${id}`);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain("Қасымова");
  });

  test("another teacher's, in every form of the address", async () => {
    const { id } = school.class3B;
    for (const address of [
      `/kk/classes/${id}`,
      `/kk/classes/${id}/`,
      `/kk/classes/${id}.data`,
      `/kk//classes/${id}`,
      `/kk/classes/${id}?_routes=`,
      `/kk/classes/${id.toUpperCase()}`,
      `/kk/classes/%20${id}`,
    ]) {
      const { status, body } = await look("gulnara", address);
      expect([address, status >= 400]).toEqual([address, true]);
      expect(body).not.toContain("Сәрсенова");
    }
  });

  test("another teacher's, asked for together with the own one", async () => {
    const own = `/kk/classes/${school.class7A.id}`;
    const { body } = await look("gulnara", `${own}?class=${school.class3B.id}&id=${school.class3B.id}`);
    expect(body).toContain("Қасымова");
    expect(body).not.toContain("Сәрсенова");
  });
});

describe("with the data of some routes asked for alone, no guard is passed over:", () => {
  test.each([
    "learning/classes/class-page",
    "routes/learning/classes/class-page",
    "root",
    "accounts/staff-layout",
    "learning/classes/class-page,root",
    "%2A",
    "",
  ])("?_routes=%s", async (routes) => {
    for (const name of ["aigerim", "oleg", "foreignTeacher", "ruslan"] as const) {
      const { body } = await look(name, `/kk/classes/${school.class7A.id}.data?_routes=${routes}`);
      expect(body).not.toContain("Қасымова");
    }
  });

  test("(Gulnara, who teaches it, gets its data)", async () => {
    const address = `/kk/classes/${school.class7A.id}.data?_routes=learning%2Fclasses%2Fclass-page`;
    expect((await look("gulnara", address)).body).toContain("Қасымова");
  });

  test("and signed out neither", async () => {
    const { body } = await ask(
      school.server,
      `/kk/classes/${school.class7A.id}.data?_routes=learning%2Fclasses%2Fclass-page`,
    );
    expect(body).not.toContain("Қасымова");
  });
});

describe("cards are made for the own class's pupils alone:", () => {
  async function makeCards(name: Name, classId: string, pupil: string) {
    const headers = { cookie: await school.cookieOf(name) };
    const answer = await postForm(school.server, `/ru/classes/${classId}/cards`, { pupil }, headers);
    const cards = await school.db.selectFrom("cards").select("account_id").execute();
    return { status: answer.status, holders: cards.map((card) => card.account_id) };
  }

  test.each(["aigerim", "foreignPupil", "gulnara"] as const)(
    "not for %s by Oleg, who teaches 3Б",
    async (whose) => {
      expect(await makeCards("oleg", school.class3B.id, idOf(whose))).toEqual({ status: 404, holders: [] });
    },
  );

  test("not for a pupil of 3Б by a stranger", async () => {
    expect(await makeCards("foreignTeacher", school.class3B.id, idOf("alua"))).toEqual({
      status: 404,
      holders: [],
    });
  });

  test("(for a pupil of 3Б by Oleg)", async () => {
    expect(await makeCards("oleg", school.class3B.id, idOf("alua"))).toEqual({
      status: 200,
      holders: [idOf("alua")],
    });
  });
});

describe("on a computer opened for class 7А", () => {
  async function openComputer(): Promise<string> {
    const { viewer } = await signedIn(school.db, school.people.gulnara);
    return `senim-class=${await openClassComputer(school.db, { viewer, schoolClass: school.class7A })}`;
  }

  test.each(["alua", "foreignPupil", "gulnara"] as const)("%s cannot be chosen", async (name) => {
    const cookie = await openComputer();
    const chosen = await ask(school.server, `/kk/class-sign-in?pupil=${idOf(name)}`, { headers: { cookie } });
    expect(chosen.status).toBe(404);
    const posted = await postForm(
      school.server,
      "/kk/class-sign-in",
      { pupil: idOf(name), code: "ACEH" },
      { cookie },
    );
    expect(posted.status).toBe(404);
  });

  test("(Aigerim can)", async () => {
    const cookie = await openComputer();
    expect(
      (await ask(school.server, `/kk/class-sign-in?pupil=${idOf("aigerim")}`, { headers: { cookie } }))
        .status,
    ).toBe(200);
  });

  test.each(["senim-class=", "senim-class=a.b", `senim-class=${"a".repeat(22)}.${"b".repeat(22)}`])(
    "nobody's name is shown to one who only says so: %s",
    async (cookie) => {
      const { body } = await ask(school.server, "/kk/class-sign-in", { headers: { cookie } });
      expect(body).not.toContain("Айгерім");
    },
  );
});
