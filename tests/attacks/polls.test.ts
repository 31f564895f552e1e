import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newSecret } from "#app/accounts/token.server.ts";
import type { Tally } from "#app/polls/tally.ts";
import { fillClass, firstOption, otherOption } from "#tests/polls/ask-class.ts";
import { deskOf } from "#tests/polls/served-poll.ts";
import { ask } from "#tests/support/server.ts";
import { postForm, serveSchool, type Name, type ServedSchool } from "./served-school.ts";

let school: ServedSchool;
let desk: ReturnType<typeof deskOf>;
let code: string;

beforeAll(async () => {
  school = await serveSchool({ prepare: (one) => fillClass(one, 30) });
  desk = deskOf(school);
});
afterAll(() => school.close());
beforeEach(async () => {
  await school.db.deleteFrom("poll_marks").execute();
  await school.db.deleteFrom("polls").execute();
  code = await open();
});

async function open(): Promise<string> {
  const { state } = await desk.press("gulnara", "open");
  if (state?.step !== "open") throw new Error(`the poll is ${state?.step}`);
  return state.way.code;
}

async function tally(): Promise<Tally> {
  const row = await school.db.selectFrom("polls").select("tally").executeTakeFirstOrThrow();
  return JSON.parse(row.tally!) as Tally;
}

async function voteAll(options: readonly string[]): Promise<void> {
  for (const option of options) expect((await desk.vote(code, option)).status).toBe(303);
}

const some = (count: number, option = firstOption) => Array<string>(count).fill(option);
const strangers = ["oleg", "madina", "aliya", "ruslan", "foreignTeacher", "foreignHead"] as const;
const children = ["aigerim", "alua", "foreignPupil"] as const;

describe("a class is asked by nobody but its teacher and the head", () => {
  test.each([...strangers, ...children])("not by %s", async (name) => {
    expect((await desk.press(name, "open")).status).toBe(404);
    expect((await desk.press(name, "close")).status).toBe(404);
    expect(await tally()).toMatchObject({ votes: 0 });
  });

  test.each([...strangers, ...children])("and %s sees no result", async (name) => {
    await voteAll(some(8));
    const cookie = await school.cookieOf(name);
    const page = `/kk/classes/${school.class7A.id}/polls/b/b1/rule`;
    for (const address of [`/kk/poll/${code}/results`, page, `${page}.data`, `${page}/state`]) {
      expect([address, (await ask(school.server, address, { headers: { cookie } })).status]).toEqual([
        address,
        404,
      ]);
    }
  });

  test("and a stranger is asked to sign in", async () => {
    const { headers } = await ask(school.server, `/kk/poll/${code}/results`);
    expect(headers.location).toBe(`/kk/sign-in?to=%2Fkk%2Fpoll%2F${code}%2Fresults`);
  });

  test("(by the head, who also sees how it goes)", async () => {
    const stream = await desk.listen("serik", code);
    await expect.poll(() => stream.events).toHaveLength(1);
    stream.hangUp();
    expect((await desk.press("serik", "close")).status).toBe(200);
  });

  test("not from another site", async () => {
    const cookie = await school.cookieOf("gulnara");
    const page = `/kk/classes/${school.class7A.id}/polls/b/b1/rule/state`;
    const headers = { cookie, origin: "https://evil.example" };
    expect((await postForm(school.server, page, { do: "close" }, headers)).status).toBe(403);
  });

  test("nor with words of the teacher’s own: what is asked comes out of the lesson", async () => {
    const cookie = await school.cookieOf("gulnara");
    const page = `/kk/classes/${school.class7A.id}/polls/b/b1/rule/state`;
    const words = {
      do: "open",
      asks: "Who hits you?",
      options: '["s3cret"]',
      block: "s3cret",
      lesson: "b13",
    };
    await postForm(school.server, page, words, { cookie, accept: "application/json" });
    const rows = await school.db.selectFrom("polls").selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/s3cret|hits|b13/);
  });
});

describe("a phone gets no result", () => {
  test("in its page, before or after it has answered", async () => {
    await voteAll(some(9, otherOption));
    const phone = await desk.vote(code, firstOption);
    for (const suffix of ["", ".data"]) {
      const [path, query = ""] = phone.target.split("?");
      const { body } = await ask(school.server, `${path}${suffix}?${query}`, {
        headers: { cookie: phone.cookie },
      });
      expect(body).not.toMatch(/\b(?:votes|counts|tally|shown)\b/);
    }
  });
});

describe("nobody answers twice", () => {
  test("by sending again, or sending something else", async () => {
    const phone = await desk.vote(code, firstOption);
    await desk.vote(code, otherOption, phone.cookie);
    expect(await tally()).toMatchObject({ votes: 1, counts: { [firstOption]: 1 } });
  });

  test("by sending thirty times at once", async () => {
    const { target, cookie } = await firstLook();
    const posts = Array.from({ length: 30 }, (_, time) =>
      postForm(school.server, target, { option: time % 2 ? firstOption : otherOption }, { cookie }),
    );
    await Promise.all(posts);
    expect((await tally()).votes).toBe(1);
  });

  test("without the cookie, or with one that is none", async () => {
    const { target } = await firstLook();
    for (const cookie of [
      "",
      "senim-poll=",
      "senim-poll=1",
      `senim-poll=${"a".repeat(500)}`,
      "senim-poll=%00",
    ]) {
      const { status } = await postForm(school.server, target, { option: firstOption }, { cookie });
      expect([cookie.slice(0, 20), status]).toEqual([cookie.slice(0, 20), 400]);
    }
    expect((await tally()).votes).toBe(0);
  });

  test("as the same pupil from two browsers", async () => {
    for (const device of [newSecret(), newSecret()]) {
      await desk.vote(code, firstOption, `${await school.cookieOf("aigerim")}; senim-poll=${device}`);
    }
    expect((await tally()).votes).toBe(1);
  });

  test.each([
    ["after signing out", [true, false]],
    ["after signing in", [false, true]],
  ])("%s", async (_, signedIn) => {
    const device = `senim-poll=${newSecret()}`;
    for (const isIn of signedIn) {
      const cookie = isIn ? `${await school.cookieOf("aigerim")}; ${device}` : device;
      await desk.vote(code, firstOption, cookie);
    }
    expect((await tally()).votes).toBe(1);
  });

  test("(but two pupils do, one after the other at one computer)", async () => {
    const device = `senim-poll=${newSecret()}`;
    for (const name of ["aigerim", "daniyar"] as const satisfies Name[]) {
      await desk.vote(code, firstOption, `${await school.cookieOf(name)}; ${device}`);
    }
    expect((await tally()).votes).toBe(2);
  });

  test("with ever new browsers more often than two classes could", async () => {
    for (let time = 0; time < 62; time += 1) await desk.vote(code, firstOption);
    expect((await tally()).votes).toBe(60);
    const { state } = await desk.press("gulnara", "open");
    // Twice as many answers as pupils: the screen says so.
    expect(state).toMatchObject({ votes: 60, pupils: 30 });
  });

  test("by looking", async () => {
    const { target, cookie } = await firstLook();
    for (const method of ["GET", "HEAD"]) {
      await ask(school.server, `${target}&option=${firstOption}`, { method, headers: { cookie } });
    }
    expect((await tally()).votes).toBe(0);
  });

  async function firstLook() {
    const { headers } = await ask(school.server, `/kk/poll/${code}`);
    const cookie = headers["set-cookie"]!.map((one) => one.split(";", 1)[0]).join("; ");
    return { target: headers.location!, cookie };
  }
});

describe("the teacher does not learn what one child chose", () => {
  async function look(): Promise<Tally | null> {
    const { state } = await desk.press("gulnara", "open");
    if (state?.step === "open") return state.shown;
    return state?.step === "closed" ? state.result : null;
  }

  test("while seven have answered", async () => {
    await voteAll(some(7));
    expect(await look()).toBeNull();
    const cookie = await school.cookieOf("gulnara");
    const page = `/kk/classes/${school.class7A.id}/polls/b/b1/rule`;
    for (const address of [page, `${page}.data`, `${page}/state`]) {
      expect((await ask(school.server, address, { headers: { cookie } })).body).not.toMatch(/\bcounts\b/);
    }
  });

  test("by looking after each answer", async () => {
    await voteAll(some(8));
    const seen = new Map<number, Tally>();
    for (const option of [...some(8, otherOption), ...some(8)]) {
      const picture = (await look())!;
      seen.set(picture.votes, picture);
      await voteAll([option]);
    }
    const result = (await desk.press("gulnara", "close")).state;
    if (result?.step !== "closed") throw new Error("no result");
    const steps = [...seen.keys(), result.result.votes];
    expect(result.result.votes).toBe(24);
    for (const [index, votes] of steps.slice(1).entries())
      expect(votes - steps[index]!).toBeGreaterThanOrEqual(3);
  });

  test("by closing right after the last child", async () => {
    await voteAll(some(8));
    await look();
    await voteAll([otherOption]);
    const { state } = await desk.press("gulnara", "close");
    expect(state).toMatchObject({ step: "closed", result: { votes: 8, counts: { [otherOption]: 0 } } });
  });

  test("by closing with seven and asking them again with the eighth", async () => {
    await voteAll(some(7));
    expect((await desk.press("gulnara", "close")).state).toMatchObject({ wasTooFew: true });
    expect(await school.db.selectFrom("polls").selectAll().execute()).toEqual([]);
    code = await open();
    await voteAll([otherOption]);
    expect(await look()).toBeNull();
  });

  test("by asking the class the same once more, without the child", async () => {
    await voteAll([...some(10), otherOption]);
    const { state: result } = await desk.press("gulnara", "close");
    const { state: again } = await desk.press("gulnara", "open");
    expect(again).toEqual(result);
    expect((await desk.press("serik", "open")).state?.step).toBe("closed");
    expect(await school.db.selectFrom("polls").selectAll().execute()).toHaveLength(1);
  });

  test("by asking the same in another language", async () => {
    await voteAll(some(11));
    await desk.press("gulnara", "close");
    const page = `/ru/classes/${school.class7A.id}/polls/b/b1/rule/state`;
    const headers = { cookie: await school.cookieOf("gulnara"), accept: "application/json" };
    const { body } = await postForm(school.server, page, { do: "open" }, headers);
    expect(JSON.parse(body)).toMatchObject({ step: "closed" });
  });
});
