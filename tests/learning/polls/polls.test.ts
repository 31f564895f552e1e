import { writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { newSecret } from "#app/accounts/token.server.ts";
import { openPoll } from "#app/learning/polls/open-poll.server.ts";
import { openFor } from "#app/learning/polls/poll.ts";
import { listPollBoxes, pollBoxFile, removePollBox } from "#app/learning/polls/poll-box.server.ts";
import * as pollPage from "#app/learning/polls/poll-page.tsx";
import { tendPolls } from "#app/learning/polls/tend-polls.server.ts";
import * as votePage from "#app/learning/polls/vote-page.tsx";
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
  placeOf,
  screenOf,
  takePhone,
} from "./ask-class.ts";

let school: TestSchool;
beforeEach(async () => {
  school = await makeSchool();
  await fillClass(school, 12);
});

const stored = () => school.db.selectFrom("polls").selectAll().execute();
const marks = () => school.db.selectFrom("poll_marks").selectAll().execute();
const boxes = async () => {
  const ids = new Set((await stored()).map(({ id }) => id));
  return listPollBoxes(placeOf(school).dataFolder).filter((id) => ids.has(id));
};
const some = (count: number, option = firstOption) => Array<string>(count).fill(option);

/** As after a stop of the server: the key of that run is gone. */
const startAnew = () => school.db.updateTable("polls").set({ run: "an earlier one" }).execute();

async function gulnarasScreen() {
  return screenOf(await browserOf(school, school.people.gulnara), school.class7A);
}

describe("Gulnara’s screen", () => {
  test("offers to open the poll", async () => {
    expect((await (await gulnarasScreen()).look()).body).toEqual({ step: "ready", pupils: 12, last: null });
  });

  test("shows eight digits, the address and a QR code once it is open", async () => {
    const { poll } = await openAsGulnara(school);
    expect(poll).toMatchObject({ pupils: 12, votes: 0 });
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

  test("shows how many have answered and nothing else until the end, be it one or all", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    for (const votes of [1, 7, 8, 12]) {
      const { votes: before } = (await screen.look()).body;
      await chooseAll(school, poll.way.code, key, some(votes - before));
      expect((await screen.look()).body).toEqual({ ...poll, votes });
    }
  });

  test("shows all answers at the close, and from how many of the class they can be", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, [...some(7), otherOption, otherOption]);
    expect((await screen.press("close")).body).toMatchObject({
      step: "closed",
      result: {
        votes: 9,
        cast: 9,
        counts: { [firstOption]: 7, [otherOption]: 2 },
        papers: { signedIn: 0, alone: 9 },
      },
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

  test("shows a result that is older than papers", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(8));
    await screen.press("close");
    const older = JSON.stringify({ votes: 9, counts: { [firstOption]: 9 } });
    await school.db.updateTable("polls").set({ result: older }).execute();
    expect((await screen.look()).body).toMatchObject({ step: "closed", result: { votes: 9 } });
  });

  test("opens nothing new when two press at once, be it running or just closed", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    const options = ["names", "room", "stop", "photos", "telling"];
    const question = { ...asked, classId: school.class7A.id, options, roll: 12, network: "" };
    const place = placeOf(school);
    await Promise.all([openPoll(place, question), openPoll(place, question)]);
    await chooseAll(school, poll.way.code, key, some(8));
    await screen.press("close");
    await openPoll(place, question);
    expect(await stored()).toHaveLength(1);
  });

  test("has one result when two close at once", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(8));
    const [one, other] = await Promise.all([screen.press("close"), screen.press("close")]);
    expect(one.body).toMatchObject({ step: "closed", result: { votes: 8 } });
    expect(other.body).toEqual(one.body);
  });

  test("says that there were too few, and then nothing of them is left", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(7));
    expect((await screen.press("close")).body).toEqual({ step: "ready", pupils: 12, last: "few" });
    expect([await stored(), await marks(), await boxes()]).toEqual([[], [], []]);
    expect((await screen.press("open")).body).toMatchObject({ step: "open", votes: 0 });
  });

  test("says that the answers are gone when the server has stopped meanwhile, and opens a new poll", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(9));
    await startAnew();
    expect((await screen.look()).body).toEqual({ step: "ready", pupils: 12, last: "lost" });
    expect((await (await takePhone(school, poll.way.code, key)).look()).body.shown.step).toBe("closed");
    expect((await screen.press("open")).body).toMatchObject({ step: "open", votes: 0 });
    expect([(await stored()).length, await marks()]).toEqual([1, []]);
  });

  test("says so too when the box is damaged or gone, so that the class can be asked again", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(9));
    const { dataFolder } = placeOf(school);
    removePollBox(dataFolder, (await stored())[0]!.id);
    expect((await screen.press("close")).body).toMatchObject({ step: "ready", last: "lost" });
    expect((await screen.press("open")).body).toMatchObject({ step: "open", votes: 0 });
    const { id } = (await stored())[0]!;
    removePollBox(dataFolder, id);
    writeFileSync(pollBoxFile(dataFolder, id), "no box ".repeat(1_000));
    expect((await screen.press("close")).body).toMatchObject({ step: "ready", last: "lost" });
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
  test("comes from the code by way of a paper to the answer, and sees that it is counted", async () => {
    const { poll } = await openAsGulnara(school);
    const phone = openBrowser(school);
    await phone.get(pollPage, "/ru/poll");
    const typed = `${poll.way.code.slice(0, 4)} ${poll.way.code.slice(4)}`;
    const { status, location } = await phone.post(pollPage, "/ru/poll", { code: typed });
    expect([status, location]).toEqual([303, expect.stringContaining(`/ru/poll/${poll.way.code}?key=`)]);
    const visit = { params: { code: poll.way.code } };
    const door = await phone.get(votePage, location!, visit);
    expect(door.body.shown).toMatchObject({ step: "door", asks: expect.stringContaining("правило") });
    const { shown } = (await phone.post(votePage, location!, {}, visit)).body;
    expect(shown).toMatchObject({
      step: "paper",
      options: expect.arrayContaining([{ id: firstOption, says: expect.any(String) }]),
    });
    const sent = await phone.post(votePage, location!, { paper: shown.paper, option: firstOption }, visit);
    expect([sent.status, sent.body.shown.step]).toEqual([200, "thanks"]);
  });

  test.each(["", "1234", "123456789", "abcdefgh"])("is told that %j is no code", async (code) => {
    const answer = await openBrowser(school).post(pollPage, "/kk/poll", { code });
    expect([answer.status, answer.body]).toEqual([
      400,
      { typed: code, error: expect.stringContaining("сегіз") },
    ]);
  });

  test("keeps its paper when it has chosen nothing, or nothing that there is", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    const phone = await takePhone(school, poll.way.code, key);
    const { paper } = (await phone.take()).body.shown;
    for (const option of ["", "none", "__proto__"]) {
      const { status, body } = await phone.send(paper, option);
      expect([option, status, body.shown.step, body.shown.paper]).toEqual([option, 400, "paper", paper]);
    }
    expect((await phone.send(paper, firstOption)).body.shown.step).toBe("thanks");
    expect((await screen.look()).body).toMatchObject({ votes: 1 });
  });

  test("is told that its answer is counted when it sends the same paper again, and it counts once", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    const phone = await takePhone(school, poll.way.code, key);
    const { paper } = (await phone.take()).body.shown;
    for (const option of [firstOption, otherOption, firstOption]) {
      expect((await phone.send(paper, option)).body.shown.step).toBe("thanks");
    }
    expect((await screen.look()).body).toMatchObject({ votes: 1 });
  });

  test("gets one paper: if its page is lost there is no second", async () => {
    const { poll, key } = await openAsGulnara(school);
    const phone = await takePhone(school, poll.way.code, key);
    await phone.take();
    expect((await phone.look()).body.shown).toEqual({ step: "had", isPupil: false });
    const again = await phone.take();
    expect([again.status, again.body.shown.step]).toEqual([409, "had"]);
  });

  test("gets none by looking", async () => {
    const { poll, key } = await openAsGulnara(school);
    await (await takePhone(school, poll.way.code, key)).look();
    expect([await marks(), (await stored())[0]]).toMatchObject([[], { alone: 0, signed_in: 0 }]);
  });

  test("is told when the paper it sends was not given for this poll", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    const phone = await takePhone(school, poll.way.code, key);
    const answer = await phone.send(`${newSecret()}.${newSecret()}`, firstOption);
    expect([answer.status, answer.body.shown.step]).toEqual([404, "closed"]);
    expect((await screen.look()).body).toMatchObject({ votes: 0 });
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

  test("finds the poll closed when it is closed, or after half an hour, and is told so", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    const phone = await takePhone(school, poll.way.code, key);
    const { paper } = (await phone.take()).body.shown;
    await school.db
      .updateTable("polls")
      .set((eb) => ({ closes_at: eb("closes_at", "-", openFor) }))
      .execute();
    expect([(await phone.look()).status, (await phone.send(paper, firstOption)).status]).toEqual([404, 404]);
    await screen.press("close");
    for (const answer of [await phone.look(), await phone.send(paper, firstOption)]) {
      expect([answer.status, answer.body.shown.step]).toEqual([404, "closed"]);
    }
    expect((await phone.send(paper, firstOption)).body.shown.why).toMatch(/саналмайды/);
  });

  test("finds the poll closed that a clock which was ahead has opened", async () => {
    const { poll, key } = await openAsGulnara(school);
    const phone = await takePhone(school, poll.way.code, key);
    await school.db
      .updateTable("polls")
      .set((eb) => ({ closes_at: eb("closes_at", "+", 5 * 24 * 60 * 60_000) }))
      .execute();
    expect((await phone.look()).body.shown.step).toBe("closed");
  });
});

describe("papers", () => {
  test("without signing in there are as many as the class has pupils", async () => {
    const { poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(12));
    const next = await takePhone(school, poll.way.code, key);
    expect((await next.look()).body.shown.step).toBe("none-left");
    const taken = await next.take();
    expect([taken.status, taken.body.shown.step]).toEqual([409, "none-left"]);
  });

  test("leave a place to each pupil who has signed in", async () => {
    const { poll, key } = await openAsGulnara(school);
    for (const name of ["aigerim", "daniyar"] as const) {
      const browser = await browserOf(school, school.people[name]);
      await (await takePhone(school, poll.way.code, key, browser)).choose(firstOption);
    }
    await chooseAll(school, poll.way.code, key, some(10));
    expect((await (await takePhone(school, poll.way.code, key)).look()).body.shown.step).toBe("none-left");
  });

  test("are there for a pupil who signs in, though somebody has taken all others", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(12));
    const aigerims = await takePhone(
      school,
      poll.way.code,
      key,
      await browserOf(school, school.people.aigerim),
    );
    expect((await aigerims.choose(otherOption)).body.shown.step).toBe("thanks");
    expect((await screen.look()).body.votes).toBe(13);
  });

  test("say beforehand that a teacher who cheats could find out, until a pupil has signed in", async () => {
    const { poll, key } = await openAsGulnara(school);
    const notesFor = async () =>
      (await (await takePhone(school, poll.way.code, key)).look()).body.shown.notes;
    expect(await notesFor()).toEqual([expect.stringContaining("айла")]);
    const phone = await takePhone(school, poll.way.code, key);
    expect((await phone.take()).body.shown.notes).toEqual([expect.stringContaining("айла")]);
    const aigerims = await browserOf(school, school.people.aigerim);
    await (await takePhone(school, poll.way.code, key, aigerims)).take();
    expect(await notesFor()).toEqual([]);
  });

  test("remind a pupil who signs in of the one taken in this browser before", async () => {
    const { poll, key } = await openAsGulnara(school);
    const aigerims = await browserOf(school, school.people.aigerim);
    const session = aigerims.cookies.get("senim-session")!;
    aigerims.cookies.delete("senim-session");
    await (await takePhone(school, poll.way.code, key, aigerims)).choose(firstOption);
    aigerims.cookies.set("senim-session", session);
    const phone = await takePhone(school, poll.way.code, key, aigerims);
    expect((await phone.look()).body.shown.notes[0]).toContain("браузер");
  });
});

describe("a poll that nobody closes", () => {
  test("is closed when its half hour is over, and its result forgotten after thirty days", async () => {
    const { poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(9));
    const later = Date.now() + openFor;
    await tendPolls(placeOf(school), later - 60_000);
    expect([(await marks()).length, (await boxes()).length]).toEqual([18, 1]);
    await tendPolls(placeOf(school), later);
    expect([(await stored())[0]?.closed_at, await marks(), await boxes()]).toEqual([later, [], []]);
    await tendPolls(placeOf(school), later + 31 * 24 * 60 * 60_000);
    expect(await stored()).toEqual([]);
  });

  test("that was opened by a clock days ahead is over once the clock is right, and its box is gone", async () => {
    const { poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(9));
    const ahead = Date.now() + 5 * 24 * 60 * 60_000;
    await school.db
      .updateTable("polls")
      .set({ closes_at: ahead + openFor })
      .execute();
    expect((await (await gulnarasScreen()).look()).body.step).not.toBe("open");
    await tendPolls(placeOf(school));
    expect([(await stored())[0]?.closed_at, await marks(), await boxes()]).toEqual([
      expect.closeTo(Date.now(), -5),
      [],
      [],
    ]);
  });

  test("of an earlier run of the server is forgotten when its half hour is over", async () => {
    const { poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(9));
    await startAnew();
    await tendPolls(placeOf(school), Date.now() + openFor);
    expect([await stored(), await marks(), await boxes()]).toEqual([[], [], []]);
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
  test("in the database is who got a paper, under a hash, and no answer", async () => {
    const { poll, key } = await openAsGulnara(school);
    const aigerims = await browserOf(school, school.people.aigerim);
    const phone = await takePhone(school, poll.way.code, key, aigerims);
    const before = await stored();
    await phone.choose(firstOption);
    expect(await stored()).toEqual([{ ...before[0], signed_in: 1 }]);
    const written = JSON.stringify([await stored(), await marks()]);
    for (const word of [school.people.aigerim.accountId, phone.browser.cookies.get("senim-poll")!]) {
      expect(written).not.toContain(word);
    }
    expect(Object.keys((await marks())[0]!)).toEqual(["poll_id", "mark"]);
  });

  test("of a closed poll is its result alone", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    await chooseAll(school, poll.way.code, key, some(8));
    expect(await boxes()).toHaveLength(1);
    await screen.press("close");
    expect(await stored()).toEqual([expect.objectContaining({ salt: null, network: null })]);
    expect([await marks(), await boxes()]).toEqual([[], []]);
  });
});
