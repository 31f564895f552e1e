import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { leastShown, type Papers, type Tally } from "#app/learning/polls/tally.ts";
import { fillClass, firstOption, giveOldPasswords, otherOption } from "#tests/learning/polls/ask-class.ts";
import { deskOf } from "#tests/learning/polls/served-poll.ts";
import { addPupil, signedIn, type Person } from "#tests/support/people.ts";
import { ask } from "#tests/support/server.ts";
import { newSecret } from "#app/accounts/token.server.ts";
import { recordWayIn } from "#app/accounts/ways-in-queries.server.ts";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { serveSchool, type ServedSchool } from "./served-school.ts";
import { count, learnFromWall, showAsTheyCome, type Cast } from "./watch-wall.ts";

const pupils = 20;
let school: ServedSchool;
let desk: ReturnType<typeof deskOf>;
let code: string;
let children: Person[];

beforeAll(async () => {
  school = await serveSchool({
    prepare: async (one) => {
      await fillClass(one, pupils - 10);
      children = [];
      for (let number = 1; number <= 10; number += 1) {
        const names = { username: `child-${number}`, givenName: "Сәуле", familyName: `Омар ${number}` };
        children.push(await addPupil(one.db, one.class7A, names));
      }
    },
  });
  desk = deskOf(school);
});
afterAll(() => school.close());
beforeEach(async () => {
  await giveOldPasswords(school.db, school.class7A);
  await school.db.deleteFrom("poll_marks").execute();
  await school.db.deleteFrom("polls").execute();
  const { state } = await desk.press("gulnara", "open");
  if (state?.step !== "open") throw new Error(`the poll is ${state?.step}`);
  ({ code } = state.way);
});

/** What the teacher's screen shows of the votes, in whatever way it can be asked; the screen does nothing but ask. */
async function look(): Promise<Tally | null> {
  const { state } = await desk.press("gulnara", "open");
  const page = `/kk/classes/${school.class7A.id}/polls/b/b1/rule`;
  const cookie = await school.cookieOf("gulnara");
  for (const address of [page, `${page}.data`, `${page}/state`]) {
    const { body } = await ask(school.server, address, { headers: { cookie } });
    if (state?.step === "open" && /\bcounts\b|poll-result/.test(body)) throw new Error(`${address} tells`);
  }
  return state?.step === "closed" ? state.result : null;
}

async function voteAs(person: Person, option: string): Promise<void> {
  expect((await desk.vote(code, option, await cookieOf(person))).status).toBe(200);
}

async function takeAs(person: Person): Promise<void> {
  const phone = await desk.come(code, await cookieOf(person));
  expect((await desk.take(phone)).paper).toBeDefined();
}

/** Each in a browser of their own: without a cookie of its own a second paper would be refused. */
async function cookieOf(person: Person): Promise<string> {
  const { token } = await signedIn(school.db, person);
  return `${sessionCookie.write(token).split(";", 1)[0]}; senim-poll=${newSecret()}`;
}

/** As from the teacher's printer, ten minutes ago. */
async function renew(people: readonly Person[]): Promise<void> {
  const now = Date.now() - 10 * 60_000;
  for (const { accountId } of people) await recordWayIn(school.db, { accountId, way: "password" }, now);
}

/** The rule as it was: it looked at papers given, which nobody need put in. */
function isShownByPapers({ signedIn, alone }: Papers): boolean {
  return signedIn >= leastShown && signedIn + alone >= leastShown;
}

describe("somebody who watches the wall and knows who votes when", () => {
  test("learns nobody’s vote: it shows how many, and what they were once, at the end", async () => {
    const stream = await desk.listen("gulnara", code);
    const casts: Cast[] = [];
    const pictures = [];
    for (const [number, child] of children.entries()) {
      const option = number === 3 ? otherOption : firstOption;
      await voteAs(child, option);
      casts.push({ by: child.username, option });
      pictures.push(await look());
    }
    await expect.poll(() => stream.events.at(-1)?.votes, { timeout: 10_000 }).toBe(10);
    await desk.press("gulnara", "close");
    pictures.push(await look());
    await stream.ended;
    expect(pictures.at(-1)).toMatchObject({ votes: 10, counts: { [firstOption]: 9, [otherOption]: 1 } });
    expect(learnFromWall(casts, pictures)).toEqual(new Set());
    for (const event of stream.events) expect(Object.keys(event)).toEqual(["votes", "isClosed"]);
  });

  test("learned some children’s votes in most polls when the wall showed them as they came", () => {
    const polls = Array.from({ length: 300 }, (_, seed) => randomCasts(seed));
    const betrayed = polls.filter((casts) => learnFromWall(casts, showAsTheyCome(casts)).size > 0);
    expect(betrayed.length / polls.length).toBeGreaterThan(0.6);
    const atTheEnd = polls.filter((casts) => learnFromWall(casts, [count(casts)]).size > 0);
    expect(atTheEnd).toEqual([]);
  });
});

describe("a teacher who answers seven times, so that a child makes eight", () => {
  test("learns nobody’s vote where eight pupils have signed in, however the votes are mixed", async () => {
    const casts: Cast[] = [];
    const pictures = [];
    const stuff = async () => {
      expect((await desk.vote(code, firstOption)).status).toBe(200);
      casts.push({ by: "Gulnara", option: firstOption, isOwn: true });
    };
    for (let time = 0; time < 7; time += 1) await stuff();
    for (const [number, child] of children.entries()) {
      const option = number % 2 ? otherOption : firstOption;
      await voteAs(child, option);
      casts.push({ by: child.username, option });
      pictures.push(await look());
      if (number < 3) await stuff();
    }
    const { state } = await desk.press("gulnara", "close");
    pictures.push(await look());
    expect(learnFromWall(casts, pictures)).toEqual(new Set());
    expect(state).toMatchObject({ result: { votes: pupils, papers: { signedIn: 10, alone: 10 } } });
  });

  test("read one child after another when the wall showed the votes as they came", () => {
    const casts: Cast[] = Array.from({ length: 7 }, () => own());
    for (const [number, child] of children.entries()) {
      casts.push({ by: child.username, option: number % 2 ? otherOption : firstOption });
      for (let time = 0; time < 5; time += 1) casts.push(own());
    }
    expect(learnFromWall(casts, showAsTheyCome(casts)).size).toBeGreaterThanOrEqual(9);
  });

  test("reads no child who signs in, though eight others hold their papers and have not voted", async () => {
    for (let time = 0; time < 8; time += 1) await desk.vote(code, firstOption);
    for (const child of children.slice(0, 8)) await takeAs(child);
    await voteAs(children[8]!, otherOption);
    const { state } = await desk.press("gulnara", "close");
    expect(state).toMatchObject({ step: "ready", last: "few" });
    expect(await school.db.selectFrom("polls").selectAll().execute()).toEqual([]);
  });

  test("would have read that child when papers were counted in place of votes", () => {
    const casts: Cast[] = [
      ...Array.from({ length: 8 }, own),
      { by: children[8]!.username, option: otherOption },
    ];
    expect(isShownByPapers({ signedIn: 9, alone: 8 })).toBe(true);
    expect(learnFromWall(casts, [count(casts)])).toEqual(new Set([children[8]!.username]));
  });

  test("reads the ninth not even as eight pupils for whom new cards or passwords have been made", async () => {
    await renew(children.slice(0, 8));
    for (const child of children.slice(0, 8)) await voteAs(child, firstOption);
    await voteAs(children[8]!, otherOption);
    const [poll] = await school.db.selectFrom("polls").select(["signed_in", "alone"]).execute();
    expect(poll).toEqual({ signed_in: 1, alone: 8 });
    expect((await desk.press("gulnara", "close")).state).toMatchObject({ step: "ready", last: "few" });
  });

  test("(but the same nine have a result if their passwords are old)", async () => {
    for (const child of children.slice(0, 8)) await voteAs(child, firstOption);
    await voteAs(children[8]!, otherOption);
    const { state } = await desk.press("gulnara", "close");
    expect(state).toMatchObject({ result: { votes: 9, papers: { signedIn: 9, alone: 0 } } });
  });

  test("can read a child who has not signed in where nobody has: so each paper says it beforehand", async () => {
    const casts: Cast[] = [];
    for (let time = 0; time < 7; time += 1) {
      await desk.vote(code, firstOption);
      casts.push(own());
    }
    const { target, cookie } = await desk.come(code);
    const door = await ask(school.server, target, { headers: { cookie } });
    expect(door.body).toMatch(/мұғалім айла жасап/);
    await desk.vote(code, otherOption, cookie);
    casts.push({ by: "child", option: otherOption });
    const { state } = await desk.press("gulnara", "close");
    if (state?.step !== "closed") throw new Error("not closed");
    expect(learnFromWall(casts, [state.result]).size).toBe(1);
    expect(state.result.papers).toEqual({ signedIn: 0, alone: 8 });
  });
});

describe("a pupil who takes all papers, so that nobody else gets one", () => {
  test("gets no more than the class has pupils, and whoever signs in still votes and outweighs them: its vote always counts", async () => {
    const statuses = [];
    for (let time = 0; time < pupils + 5; time += 1)
      statuses.push((await desk.vote(code, firstOption)).status);
    expect(statuses).toEqual([...Array<number>(pupils).fill(200), ...Array<number>(5).fill(409)]);
    for (const child of children) await voteAs(child, otherOption);
    const { state } = await desk.press("gulnara", "close");
    if (state?.step !== "closed") throw new Error("not closed");
    expect(state.result).toMatchObject({
      votes: pupils,
      cast: pupils + 10,
      counts: { [firstOption]: pupils - 10, [otherOption]: 10 },
    });
  });
});

function own(): Cast {
  return { by: "Gulnara", option: firstOption, isOwn: true };
}

/** Twenty children, of whom three in five choose the first. */
function randomCasts(seed: number): Cast[] {
  let state = seed + 1;
  return Array.from({ length: pupils }, (_, number) => {
    state = (state * 48_271) % 2_147_483_647;
    return { by: `child ${number}`, option: state % 5 < 3 ? firstOption : otherOption };
  });
}
