import { beforeEach, describe, expect, test } from "vitest";
import * as pollPage from "#app/polls/poll-page.tsx";
import { openPoll } from "#app/polls/open-poll.server.ts";
import { openFor } from "#app/polls/poll.ts";
import { tendPolls } from "#app/polls/tend-polls.server.ts";
import * as votePage from "#app/polls/vote-page.tsx";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { openBrowser } from "#tests/support/request.ts";
import {
  asked,
  browserOf,
  chooseAll,
  fillClass,
  firstOption,
  openAsGulnara,
  otherOption,
  screenOf,
  takePhone,
} from "./ask-class.ts";

let school: TestSchool;
beforeEach(async () => {
  school = await makeSchool();
  await fillClass(school, 10);
});

const stored = () => school.db.selectFrom("polls").selectAll().execute();
const marks = () => school.db.selectFrom("poll_marks").selectAll().execute();
const some = (count: number, option = firstOption) => Array<string>(count).fill(option);

async function gulnarasScreen() {
  return screenOf(await browserOf(school, school.people.gulnara), school.class7A);
}

describe("Gulnara’s screen", () => {
  test("offers to open the poll", async () => {
    expect((await (await gulnarasScreen()).look()).body).toEqual({
      step: "ready",
      pupils: 10,
      wasTooFew: false,
    });
  });

  test("shows eight digits, the address and a QR code once it is open", async () => {
    const { poll } = await openAsGulnara(school);
    expect(poll).toMatchObject({ pupils: 10, votes: 0, shown: null });
    expect(poll.way).toMatchObject({
      code: expect.stringMatching(/^[1-9]\d{7}$/),
      address: "127.0.0.1:3000/kk/poll",
      stream: `/kk/poll/${poll.way.code}/results`,
      qr: { path: expect.stringMatching(/^M/) },
    });
  });

  test("has one poll however often it is opened", async () => {
    const { screen, poll } = await openAsGulnara(school);
    expect((await screen.press("open")).body).toEqual(poll);
    expect(await stored()).toHaveLength(1);
  });

  test("asks a class of seven to raise hands, and opens nothing", async () => {
    await school.db.deleteFrom("class_pupils").where("class_id", "=", school.class7A.id).execute();
    await fillClass(school, 9);
    const screen = await gulnarasScreen();
    expect((await screen.press("open")).body).toEqual({ step: "hands", because: "few", pupils: 7 });
    expect(await stored()).toEqual([]);
  });

  test("shows the count before eight, and from eight on what was chosen", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(7));
    expect((await screen.look()).body).toMatchObject({ votes: 7, shown: null });
    await chooseAll(school, poll.way.code, key, [otherOption]);
    expect((await screen.look()).body).toMatchObject({
      votes: 8,
      shown: { votes: 8, counts: { [firstOption]: 7, [otherOption]: 1 } },
    });
  });

  test("keeps the result of a closed poll, and asks again only after thirty days", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(11));
    const closed = (await screen.press("close")).body;
    expect(closed).toMatchObject({ step: "closed", result: { votes: 11, counts: { [firstOption]: 11 } } });
    expect((await screen.press("open")).body).toEqual(closed);
    await school.db.updateTable("polls").set({ closed_at: 1 }).execute();
    expect((await screen.look()).body).toMatchObject({ step: "ready" });
    expect((await screen.press("open")).body).toMatchObject({ step: "open", votes: 0 });
  });

  test("opens nothing new when two press at once, be it running or just closed", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    const options = ["names", "room", "stop", "photos", "telling"];
    const question = { ...asked, classId: school.class7A.id, options };
    await Promise.all([openPoll(school.db, question), openPoll(school.db, question)]);
    await chooseAll(school, poll.way.code, key, some(8));
    await screen.press("close");
    await openPoll(school.db, question);
    expect(await stored()).toHaveLength(1);
  });

  test("says that there were too few, and then nothing of them is left", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(7));
    expect((await screen.press("close")).body).toEqual({ step: "ready", pupils: 10, wasTooFew: true });
    expect([await stored(), await marks()]).toEqual([[], []]);
    expect((await screen.press("open")).body).toMatchObject({ step: "open", votes: 0 });
  });

  test("is led back to its page where there is no JavaScript", async () => {
    const screen = await gulnarasScreen();
    const page = `/kk/classes/${school.class7A.id}/polls/b/b1/rule`;
    const opened = await screen.pressWithoutScript("open");
    expect([opened.status, opened.location]).toEqual([303, page]);
    expect((await screen.pressWithoutScript("close")).location).toBe(`${page}?few`);
  });

  test.each([
    ["no lesson", { course: "b", lesson: "b99", block: "rule" }],
    ["no block", { course: "b", lesson: "b1", block: "none" }],
    ["a block that is no poll", { course: "b", lesson: "b1", block: "exit" }],
    ["training", { course: "staff", lesson: "t4", block: "check" }],
  ])("asks nothing that stands in %s", async (_, question) => {
    const screen = screenOf(await browserOf(school, school.people.gulnara), school.class7A, question);
    expect([(await screen.look()).status, (await screen.press("open")).status]).toEqual([404, 404]);
  });
});

describe("a phone", () => {
  test("comes from the code to the question, and sees that its answer is counted", async () => {
    const { poll } = await openAsGulnara(school);
    const phone = openBrowser(school);
    await phone.get(pollPage, "/ru/poll");
    const typed = `${poll.way.code.slice(0, 4)} ${poll.way.code.slice(4)}`;
    const { status, location } = await phone.post(pollPage, "/ru/poll", { code: typed });
    expect([status, location]).toEqual([303, expect.stringContaining(`/ru/poll/${poll.way.code}?key=`)]);
    const visit = { params: { code: poll.way.code } };
    const paper = await phone.get(votePage, location!, visit);
    expect(paper.body).toMatchObject({ step: "vote", asks: expect.stringContaining("правило") });
    expect((await phone.post(votePage, location!, { option: firstOption }, visit)).status).toBe(303);
    expect((await phone.get(votePage, location!, visit)).body.step).toBe("thanks");
  });

  test.each(["", "1234", "123456789", "abcdefgh"])("is told that %j is no code", async (code) => {
    const answer = await openBrowser(school).post(pollPage, "/kk/poll", { code });
    expect([answer.status, answer.body]).toEqual([
      400,
      { typed: code, error: expect.stringContaining("сегіз") },
    ]);
  });

  test("is asked to choose when it has chosen nothing, or nothing that there is", async () => {
    const { poll, key } = await openAsGulnara(school);
    const phone = await takePhone(school, poll.way.code, key);
    for (const option of ["", "none", "__proto__"]) {
      expect([option, (await phone.choose(option)).status]).toEqual([option, 400]);
    }
    expect(await marks()).toEqual([]);
  });

  test("answers once, whatever it sends", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    const phone = await takePhone(school, poll.way.code, key);
    for (const option of [firstOption, otherOption, firstOption]) {
      expect((await phone.choose(option)).status).toBe(303);
    }
    expect((await screen.look()).body).toMatchObject({ votes: 1 });
  });

  test("of a pupil of the class needs no code", async () => {
    const { poll, key } = await openAsGulnara(school);
    const aigerims = await browserOf(school, school.people.aigerim);
    const { location } = await aigerims.get(pollPage, "/kk/poll");
    expect(location).toBe(`/kk/poll/${poll.way.code}?key=${key}`);
  });

  test("of a pupil of another class needs the code", async () => {
    await openAsGulnara(school);
    expect((await (await browserOf(school, school.people.alua)).get(pollPage, "/kk/poll")).status).toBe(200);
  });

  test("finds the poll closed when it is closed, or after half an hour", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    const phone = await takePhone(school, poll.way.code, key);
    await school.db
      .updateTable("polls")
      .set((eb) => ({ closes_at: eb("closes_at", "-", openFor) }))
      .execute();
    expect([(await phone.look()).status, (await phone.choose(firstOption)).status]).toEqual([404, 404]);
    await screen.press("close");
    const look = await phone.look();
    expect([look.status, look.body.step]).toEqual([404, "closed"]);
  });
});

describe("a poll that nobody closes", () => {
  test("is closed when its half hour is over, and its result forgotten after thirty days", async () => {
    const { poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(9));
    const later = Date.now() + openFor;
    await tendPolls(school.db, later - 60_000);
    expect(await marks()).not.toEqual([]);
    await tendPolls(school.db, later);
    expect([(await stored())[0]?.closed_at, await marks()]).toEqual([later, []]);
    await tendPolls(school.db, later + 31 * 24 * 60 * 60_000);
    expect(await stored()).toEqual([]);
  });

  test("ends when the class is asked the next question", async () => {
    const { poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(9));
    await school.db.updateTable("polls").set({ block: "another" }).execute();
    expect((await openAsGulnara(school)).poll.votes).toBe(0);
    expect((await stored()).map(({ closed_at: closedAt }) => closedAt === null)).toEqual([false, true]);
  });
});

describe("what is stored", () => {
  test("is how many chose what; no account, no browser, no answer of anybody", async () => {
    const { poll, key } = await openAsGulnara(school);
    const aigerims = await browserOf(school, school.people.aigerim);
    const phone = await takePhone(school, poll.way.code, key, aigerims);
    await phone.choose(firstOption);
    const [row] = await stored();
    expect(JSON.parse(row!.tally!)).toMatchObject({
      votes: 1,
      counts: { [firstOption]: 1, [otherOption]: 0 },
    });
    const written = JSON.stringify([await stored(), await marks()]);
    for (const word of [school.people.aigerim.accountId, phone.browser.cookies.get("senim-poll")!]) {
      expect(written).not.toContain(word);
    }
    expect(Object.keys((await marks())[0]!)).toEqual(["poll_id", "mark"]);
  });

  test("of a closed poll is its result alone", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(8));
    await screen.press("close");
    expect(await stored()).toEqual([expect.objectContaining({ tally: null, salt: null, next_shown: null })]);
    expect(await marks()).toEqual([]);
  });
});
