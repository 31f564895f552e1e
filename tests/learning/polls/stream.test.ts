import { beforeEach, describe, expect, test } from "vitest";
import type { PollEvent } from "#app/learning/polls/class-poll-state.ts";
import { endStreams, streamPoll } from "#app/learning/polls/stream-poll.server.ts";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { chooseAll, fillClass, firstOption, openAsGulnara, placeOf } from "./ask-class.ts";

let school: TestSchool;
beforeEach(async () => {
  school = await makeSchool();
  await fillClass(school, 10);
});

/** Reads one event after another. */
function readerOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  return {
    async next(): Promise<PollEvent | "over"> {
      const { done, value } = await reader.read();
      if (done) return "over";
      return JSON.parse(/^data: (.*)\n\n$/.exec(decoder.decode(value))![1]!) as PollEvent;
    },
    cancel: () => reader.cancel(),
  };
}

async function idOfPoll(): Promise<string> {
  return (await school.db.selectFrom("polls").select("id").executeTakeFirstOrThrow()).id;
}

describe("the stream of a poll", () => {
  test("tells how many have answered, then each change, then that it is closed, and ends", async () => {
    const { screen, poll, key } = await openAsGulnara(school);
    const events = readerOf(streamPoll(placeOf(school), await idOfPoll()));
    expect(await events.next()).toEqual({ votes: 0, isClosed: false });
    await chooseAll(school, poll.way.code, key, Array<string>(8).fill(firstOption));
    expect(await events.next()).toEqual({ votes: 8, isClosed: false });
    await screen.press("close");
    expect(await events.next()).toEqual({ votes: 0, isClosed: true });
    expect(await events.next()).toBe("over");
  });

  test("tells everybody who listens, and goes on when one has gone", async () => {
    const { poll, key } = await openAsGulnara(school);
    const id = await idOfPoll();
    const [one, other] = [
      readerOf(streamPoll(placeOf(school), id)),
      readerOf(streamPoll(placeOf(school), id)),
    ];
    expect(await Promise.all([one.next(), other.next()])).toHaveLength(2);
    await one.cancel();
    await chooseAll(school, poll.way.code, key, [firstOption]);
    expect(await other.next()).toMatchObject({ votes: 1 });
    await other.cancel();
  });

  test("goes on for whoever begins to watch while the database is being asked about others", async () => {
    await openAsGulnara(school);
    const id = await idOfPoll();
    const other = readerOf(streamPoll(placeOf(school), "another-poll"));
    const events = readerOf(streamPoll(placeOf(school), id));
    expect(await other.next()).toMatchObject({ isClosed: true });
    expect(await events.next()).toEqual({ votes: 0, isClosed: false });
    await events.cancel();
  });

  test("closes a poll whose time is over", async () => {
    await openAsGulnara(school);
    await school.db.updateTable("polls").set({ closes_at: 1 }).execute();
    const events = readerOf(streamPoll(placeOf(school), await idOfPoll()));
    expect(await events.next()).toMatchObject({ isClosed: true });
    expect(await school.db.selectFrom("polls").selectAll().execute()).toEqual([]);
  });

  test("gives a sign of life while nothing happens, and does not go on for ever", async () => {
    await openAsGulnara(school);
    const signs: string[] = [];
    const stream = streamPoll(placeOf(school), await idOfPoll(), { beat: 20, longest: 1500 });
    for await (const bytes of stream) signs.push(new TextDecoder().decode(bytes));
    expect(signs.filter((sign) => sign === ":\n\n").length).toBeGreaterThan(2);
  });

  test("ends at once when the server stops", async () => {
    await openAsGulnara(school);
    const events = readerOf(streamPoll(placeOf(school), await idOfPoll()));
    await events.next();
    endStreams();
    expect(await events.next()).toBe("over");
  });
});
