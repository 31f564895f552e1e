import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newSecret } from "#app/accounts/token.server.ts";
import { fillClass, firstOption, otherOption } from "#tests/learning/polls/ask-class.ts";
import { deskOf } from "#tests/learning/polls/served-poll.ts";
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

async function votes(): Promise<number> {
  const { state } = await desk.press("gulnara", "open");
  return state?.step === "open" ? state.votes : NaN;
}

async function voteAll(options: readonly string[]): Promise<void> {
  for (const option of options) expect((await desk.vote(code, option)).status).toBe(200);
}

const some = (count: number, option = firstOption) => Array<string>(count).fill(option);
const strangers = ["oleg", "madina", "aliya", "ruslan", "foreignTeacher", "foreignHead"] as const;
const children = ["aigerim", "alua", "foreignPupil"] as const;

describe("a class is asked by nobody but its teacher and the head", () => {
  test.each([...strangers, ...children])("not by %s", async (name) => {
    expect((await desk.press(name, "open")).status).toBe(404);
    expect((await desk.press(name, "close")).status).toBe(404);
    expect(await votes()).toBe(0);
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
      expect(body).not.toMatch(/\b(?:votes|counts|tally|result)\b/);
    }
  });
});

describe("nobody votes twice", () => {
  test("by sending the same paper again, or with something else on it", async () => {
    const phone = await desk.vote(code, firstOption);
    for (const option of [firstOption, otherOption, otherOption]) {
      expect(await desk.send(phone, phone.paper!, option)).toBe(200);
    }
    expect(await votes()).toBe(1);
  });

  test("by sending one paper thirty times at once", async () => {
    const phone = await desk.come(code);
    const { paper } = await desk.take(phone);
    const all = Array.from({ length: 30 }, (_, time) =>
      desk.send(phone, paper!, time % 2 ? firstOption : otherOption),
    );
    expect(await Promise.all(all)).toEqual(Array<number>(30).fill(200));
    expect(await votes()).toBe(1);
  });

  test("by asking for thirty papers at once", async () => {
    const phone = await desk.come(code);
    const papers = await Promise.all(Array.from({ length: 30 }, () => desk.take(phone)));
    expect(papers.filter(({ paper }) => paper)).toHaveLength(1);
  });

  test("by making up a paper, or changing the one they have", async () => {
    const phone = await desk.come(code);
    const { paper } = await desk.take(phone);
    const [number, proof] = paper!.split(".");
    for (const other of [`${newSecret()}.${proof}`, `${number}.${newSecret()}`, number!, "1", ".", "\0"]) {
      expect([other, await desk.send(phone, other, firstOption)]).toEqual([other, 404]);
    }
    expect(await votes()).toBe(0);
  });

  test("with a paper of the poll before", async () => {
    const phone = await desk.vote(code, firstOption);
    await desk.press("gulnara", "close");
    code = await open();
    const { target } = await desk.come(code, phone.cookie);
    expect(await desk.send({ ...phone, target }, phone.paper!, firstOption)).toBe(404);
    expect(await votes()).toBe(0);
  });

  test("without the cookie, or with one that is none", async () => {
    const { target } = await desk.come(code);
    for (const cookie of [
      "",
      "senim-poll=",
      "senim-poll=1",
      `senim-poll=${"a".repeat(500)}`,
      "senim-poll=%00",
    ]) {
      const { status, paper } = await desk.take({ target, cookie });
      expect([cookie.slice(0, 20), status, paper]).toEqual([cookie.slice(0, 20), 400, undefined]);
    }
  });

  test("as the same pupil from two browsers, also at the same moment", async () => {
    const phones = await Promise.all(
      [newSecret(), newSecret()].map(async (device) =>
        desk.come(code, `${await school.cookieOf("aigerim")}; senim-poll=${device}`),
      ),
    );
    const papers = await Promise.all(phones.map((phone) => desk.take(phone)));
    expect(papers.filter(({ paper }) => paper)).toHaveLength(1);
  });

  test("in one browser after signing out", async () => {
    const device = `senim-poll=${newSecret()}`;
    await desk.vote(code, firstOption, `${await school.cookieOf("aigerim")}; ${device}`);
    expect((await desk.vote(code, firstOption, device)).status).toBe(409);
    expect(await votes()).toBe(1);
  });

  test("(but two pupils do, one after the other at one computer, and after somebody without an account)", async () => {
    const device = `senim-poll=${newSecret()}`;
    await desk.vote(code, firstOption, device);
    for (const name of ["aigerim", "daniyar"] as const satisfies Name[]) {
      await desk.vote(code, firstOption, `${await school.cookieOf(name)}; ${device}`);
    }
    expect(await votes()).toBe(3);
  });

  test("by looking", async () => {
    const { target, cookie } = await desk.come(code);
    for (const method of ["GET", "HEAD"]) {
      const { body } = await ask(school.server, `${target}&option=${firstOption}`, {
        method,
        headers: { cookie },
      });
      expect(body).not.toContain('name="paper"');
    }
    expect(await votes()).toBe(0);
  });
});

describe("the class is not asked again so that a difference tells what one child chose", () => {
  test("by closing with seven and asking them again with the eighth", async () => {
    await voteAll(some(7));
    expect((await desk.press("gulnara", "close")).state).toMatchObject({ last: "few" });
    expect(await school.db.selectFrom("polls").selectAll().execute()).toEqual([]);
    code = await open();
    await voteAll([otherOption]);
    expect((await desk.press("gulnara", "close")).state).toMatchObject({ last: "few" });
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
