import { describe, expect, test } from "vitest";
import { readPlace } from "#app/surveys/answering/place.ts";
import { longestIdle, Visit, type VisitFacts } from "#app/surveys/answering/visit.ts";
import { AnswerBallot } from "#app/surveys/answering/answer-ballot.ts";
import { readDraft } from "#app/surveys/answering/draft.ts";
import { toBase64url } from "#app/surveys/blind-signature/base64url.ts";
import { openTab } from "./served-survey.ts";

const ticket = { wave: "wave-1", instrument: "pupils-5-11", publicKey: "AA", owner: "aigerim" };
const bytes = new Uint8Array(256);
/** What the signature is worth is another test's matter. */
const blinding = {
  blind: async () => ({ message: bytes, blinded: bytes, inverse: bytes }),
  unblind: async () => bytes,
};
const token = () => Response.json({ outcome: "issued", signature: toBase64url(bytes) });
const counted = () => Response.json({ outcome: "counted" });
const nothing = () => {
  throw new TypeError("Failed to fetch");
};

describe("a visit", () => {
  test("goes from the opening over each screen to the overview, and back", async () => {
    const { visit } = open();
    expect(visit.state.stage).toBe("opening");
    await visit.begin();
    expect(visit.state).toMatchObject({ stage: "questions", screen: 0 });
    for (const _ of [1, 2, 3]) visit.next();
    expect(visit.state.stage).toBe("review");
    for (const _ of [1, 2, 3]) visit.back();
    expect(visit.state).toMatchObject({ stage: "questions", screen: 0 });
    visit.back();
    expect(visit.state.stage).toBe("opening");
  });

  test("to a shared computer begins by covering the screen", () => {
    const { visit } = open({ isShared: true });
    expect(visit.state.stage).toBe("cover");
    visit.sit();
    expect(visit.state.stage).toBe("opening");
  });

  test("keeps “I don’t want to answer” apart from the ballot", async () => {
    const { visit, tab } = open();
    await visit.begin();
    visit.answer("voice-asked", "often");
    visit.answer("voice-asked", null);
    expect(visit.state).toMatchObject({ answers: {}, declined: ["voice-asked"] });
    expect(readDraft(tab, ticket)?.answers).toEqual({});
    visit.answer("voice-asked", "never");
    expect(visit.state).toMatchObject({ answers: { "voice-asked": "never" }, declined: [] });
  });

  test("reloaded in the middle stands where it stood", async () => {
    const { visit, tab } = open();
    await visit.begin();
    visit.answer("voice-asked", "often");
    visit.answer("voice-speak", null);
    visit.next();
    const { visit: after } = open({ draft: "token" }, { tab });
    expect(after.state).toMatchObject({
      stage: "questions",
      screen: 1,
      answers: { "voice-asked": "often" },
      declined: ["voice-speak"],
    });
  });

  test("of somebody else in the same tab begins anew", async () => {
    const { visit, tab } = open();
    await visit.begin();
    visit.next();
    expect(readPlace(tab, ticket.wave, "daniyar")).toBeUndefined();
    expect([...tab.keys()].filter((name) => name.endsWith("place"))).toEqual([]);
  });

  test("that can’t reach the server says so, and may try again", async () => {
    const { visit } = open({}, { replies: [nothing, nothing, nothing, nothing, token] });
    await visit.begin();
    expect(visit.state).toMatchObject({ stage: "opening", trouble: "unreachable" });
    await visit.begin();
    expect(visit.state).toMatchObject({ stage: "questions", trouble: undefined });
  });

  test.each([
    [{ hasToken: true }, "elsewhere"],
    [{ isClosed: true }, "closed"],
    [{ hasToken: true, isClosed: true }, "closed"],
    // The reply with the token was lost: it is asked for again.
    [{ hasToken: true, draft: "asked" as const }, "opening"],
  ])("with %o is met with: %s", (facts, stage) => {
    expect(open(facts).visit.state.stage).toBe(stage);
  });

  test("whose wave has closed meanwhile may still be sent", async () => {
    const { visit, tab } = open();
    await visit.begin();
    visit.next();
    const { visit: after } = open({ isClosed: true, draft: "token" }, { tab, replies: [counted] });
    expect(after.state.stage).toBe("questions");
    after.review();
    await after.send();
    expect(after.state.stage).toBe("sent");
  });
});

describe("sending", () => {
  test("leaves nothing on the screen or in the tab", async () => {
    const { visit, tab } = open({}, { replies: [token, counted] });
    await visit.begin();
    visit.answer("voice-asked", "often");
    visit.review();
    await visit.send();
    expect(visit.state).toMatchObject({ stage: "sent", answers: {}, declined: [] });
    expect(tab.size).toBe(0);
  });

  test("without a line waits, and a reload sends on", async () => {
    const { visit, tab } = open({}, { replies: [token, nothing, nothing, nothing, nothing] });
    await visit.begin();
    visit.review();
    await visit.send();
    expect(visit.state.stage).toBe("waiting");
    const { visit: after } = open({ draft: "token" }, { tab, replies: [counted] });
    await expect.poll(() => after.state.stage).toBe("sent");
  });

  test("says in plain words that it takes longer, and is tried again after ever longer pauses", async () => {
    const replies: (() => Response)[] = [token, nothing, counted];
    const { visit } = open({}, { replies });
    await visit.begin();
    visit.review();
    const seen: (string | undefined)[] = [];
    visit.subscribe(() => seen.push(visit.state.trouble));
    await visit.send();
    expect([visit.state.stage, seen.includes("slow")]).toEqual(["sent", true]);

    const silent = open({}, { replies: [token, ...Array<() => Response>(200).fill(nothing)] });
    await silent.visit.begin();
    silent.visit.review();
    await silent.visit.send();
    const looks: number[] = [];
    for (let look = 1; look <= 40; look += 1) {
      silent.visit.checkWaiting();
      if (silent.visit.state.stage !== "sending") continue;
      looks.push(look);
      await expect.poll(() => silent.visit.state.stage).toBe("waiting");
    }
    expect(looks).toEqual([1, 3, 7, 15, 31]);
  });

  test("too late says so, and keeps nothing", async () => {
    const { visit, tab } = open(
      {},
      { replies: [token, () => Response.json({ outcome: "closed" }, { status: 410 })] },
    );
    await visit.begin();
    visit.review();
    await visit.send();
    expect([visit.state.stage, tab.size]).toEqual(["too-late", 0]);
  });
});

describe("the screen", () => {
  test("is hidden only where there is something to hide, and shown again with all answers", async () => {
    const { visit } = open();
    visit.toggleHidden();
    expect(visit.state.isHidden).toBe(false);
    await visit.begin();
    visit.answer("voice-asked", "often");
    visit.toggleHidden();
    expect(visit.state.isHidden).toBe(true);
    visit.toggleHidden();
    expect(visit.state).toMatchObject({ isHidden: false, answers: { "voice-asked": "often" } });
  });

  test("left alone for ten minutes forgets the answers, and begins again with the same token", async () => {
    const clock = { now: 0 };
    const { visit, tab } = open({}, { clock });
    await visit.begin();
    visit.answer("voice-asked", "often");
    clock.now = longestIdle - 1;
    visit.checkIdle();
    expect(visit.state.stage).toBe("questions");
    clock.now = longestIdle;
    visit.checkIdle();
    expect(visit.state).toMatchObject({ stage: "opening", trouble: "idle", answers: {} });
    expect([...tab.values()].join()).not.toContain("often");
    await visit.begin();
    expect(visit.state.stage).toBe("questions");
  });

  test("opened again after more than ten minutes shows no answers", async () => {
    const clock = { now: 0 };
    const { visit, tab } = open({ isShared: true }, { clock });
    visit.sit();
    await visit.begin();
    visit.answer("voice-asked", "often");
    clock.now = longestIdle;
    const { visit: after } = open({ isShared: true, draft: "token" }, { tab, clock });
    expect(after.state).toMatchObject({ stage: "cover", trouble: "idle", answers: {} });
    expect([...tab.values()].join()).not.toContain("often");
  });

  test("opened again after the computer’s clock was set back shows no answers", async () => {
    const clock = { now: 5 * 24 * 3600_000 };
    const { visit, tab } = open({ isShared: true }, { clock });
    visit.sit();
    await visit.begin();
    visit.answer("voice-asked", "often");
    clock.now = 0;
    const { visit: after } = open({ isShared: true, draft: "token" }, { tab, clock });
    expect(after.state).toMatchObject({ stage: "cover", trouble: "idle", answers: {} });
  });

  test.each(["leave", "forget"] as const)("after %s leaves nothing in the tab", async (way) => {
    const { visit, tab } = open();
    await visit.begin();
    visit.answer("voice-asked", "often");
    visit[way]();
    expect(tab.size).toBe(0);
  });
});

type Surroundings = {
  tab?: ReturnType<typeof openTab>;
  replies?: (() => Response)[];
  clock?: { now: number };
};

/** A visit over three screens, with the server's replies in their order. */
function open(
  facts: Partial<VisitFacts> = {},
  { tab = openTab(), replies = [token], clock = { now: 0 } }: Surroundings = {},
) {
  const fetch = async () => replies.shift()!();
  const ballot = new AnswerBallot(ticket, { fetch, storage: tab, blinding, wait: async () => {} });
  const { wave, owner } = ticket;
  const usual = {
    screens: 3,
    isShared: false,
    isClosed: false,
    hasToken: false,
    isHeldBack: false,
    draft: "none",
  } as const;
  const visit = new Visit(
    ballot,
    { wave, owner, ...usual, ...facts },
    { storage: tab, now: () => clock.now },
  );
  return { visit, tab };
}
