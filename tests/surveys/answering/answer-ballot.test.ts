import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Viewer } from "#app/accounts/viewer.ts";
import { AnswerBallot, type Tools } from "#app/surveys/answering/answer-ballot.ts";
import { createBallotHandler } from "#app/surveys/ballot-box/ballot-handler.server.ts";
import { readSealedBallots, sealBallotBox } from "#app/surveys/ballot-box/seal-box.server.ts";
import { fromBase64url, toBase64url } from "#app/surveys/blind-signature/base64url.ts";
import { findSurvey } from "#app/surveys/tokens/find-survey.server.ts";
import { issueToken } from "#app/surveys/tokens/issue-token.server.ts";
import { beginClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { quickBlinding } from "#app/demonstration/quick-blinding.ts";
import { openTab } from "../served-survey.ts";
import { makeSurveySchool } from "../make-school.ts";
import { opening, openedWave, pupilsOnly, type SurveySchool } from "../survey-school.ts";

let school: SurveySchool;
let wave: Wave;
let site: Site;

beforeEach(async () => {
  school = await makeSurveySchool();
  wave = await openedWave(school, pupilsOnly);
  site = await openSite();
});

describe("a pupil's browser", () => {
  test("gets a token, keeps the answers in the tab, sends them, and forgets everything", async () => {
    const tab = openTab();
    const survey = await visit(tab);
    expect(await survey.begin()).toBe("ready");
    survey.answer("question-1", "often");
    survey.answer("question-2", "never");
    survey.answer("question-2", undefined);
    expect([...tab.values()].join()).toContain("often");
    expect(await survey.send()).toBe("sent");
    expect(tab.size).toBe(0);
    expect(inTheBox()).toEqual([{ "question-1": "often" }]);
  });

  test("sends the ballot without cookie and referrer, at a size that never differs", async () => {
    for (const [viewer, answers] of [[school.pupils[0]!, 0] as const, [school.pupils[1]!, 40] as const]) {
      const survey = await visit(openTab(), viewer);
      await survey.begin();
      for (let number = 1; number <= answers; number += 1) survey.answer(`question-${number}`, "sometimes");
      await survey.send();
    }
    const ballots = site.asked.filter(({ path }) => path === "/ballot");
    expect(ballots.map(({ init }) => (init.body as string).length)).toEqual([4096, 4096]);
    for (const { init } of ballots) {
      expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" });
    }
  });

  test("goes on after a reload with its answers and its token", async () => {
    const tab = openTab();
    const before = await visit(tab);
    await before.begin();
    before.answer("question-1", "often");
    const after = await visit(tab);
    expect(await after.begin()).toBe("ready");
    expect(after.answers).toEqual({ "question-1": "often" });
    expect(await after.send()).toBe("sent");
    expect(site.asked.filter(({ path }) => path.endsWith("/token"))).toHaveLength(1);
    expect(inTheBox()).toHaveLength(1);
  });

  test("that lost the reply to its token request gets the same token again", async () => {
    const tab = openTab();
    site.loseReplies(4);
    expect(await (await visit(tab)).begin()).toBe("unreachable");
    const after = await visit(tab);
    expect(await after.begin()).toBe("ready");
    expect(await after.send()).toBe("sent");
    const bodies = new Set(
      site.asked.filter(({ path }) => path.endsWith("/token")).map(({ init }) => init.body),
    );
    expect(bodies.size).toBe(1);
  });

  test("that lost the reply to its ballot sends the same again, and counts once", async () => {
    const tab = openTab();
    const survey = await visit(tab);
    await survey.begin();
    survey.answer("question-1", "often");
    site.loseReplies(4);
    expect(await survey.send()).toBe("unreachable");
    survey.answer("question-1", "never");
    const after = await visit(tab);
    expect(after.isSending).toBe(true);
    after.answer("question-1", "never");
    expect(await after.send()).toBe("sent");
    expect(inTheBox()).toEqual([{ "question-1": "often" }]);
  });

  test("does not wait for ever for a reply: the same is asked again, and counts once", async () => {
    const survey = await visit(openTab(), school.pupils[0], 1_000);
    const told: string[] = [];
    site.leaveHanging(2);
    expect(await survey.begin(() => told.push("token"))).toBe("ready");
    survey.answer("question-1", "often");
    site.leaveHanging(2);
    expect(await survey.send(() => told.push("ballot"))).toBe("sent");
    const bodies = site.asked.map(({ path, init }) => `${path} ${init.body as string}`);
    expect(bodies.length).toBeGreaterThanOrEqual(6);
    expect(new Set(bodies).size).toBe(2);
    // The child is told once each time that it takes longer.
    expect(told).toEqual(["token", "ballot"]);
    expect(inTheBox()).toEqual([{ "question-1": "often" }]);
  });

  test("waits out a network that answers with a page of its own", async () => {
    const survey = await visit(openTab());
    site.answerInstead(() => new Response("<html>Sign in to the café</html>", { status: 200 }), 2);
    expect(await survey.begin()).toBe("ready");
    site.answerInstead(() => Response.json({ outcome: "not-stored" }, { status: 503 }), 2);
    expect(await survey.send()).toBe("sent");
  });

  test("begun twice at once in one tab asks for one token", async () => {
    const tab = openTab();
    const [one, other] = [await visit(tab), await visit(tab)];
    expect(await Promise.all([one.begin(), other.begin(), one.begin()])).toEqual(["ready", "ready", "ready"]);
  });

  test("begun in another tab says so, and leaves nothing there", async () => {
    await (await visit(openTab())).begin();
    const other = openTab();
    expect(await (await visit(other)).begin()).toBe("elsewhere");
    expect(other.size).toBe(0);
  });

  test("on a shared computer finds nothing of the child before", async () => {
    const tab = openTab();
    const before = await visit(tab, school.pupils[0]);
    await before.begin();
    before.answer("question-1", "often");
    const after = await visit(tab, school.pupils[1]);
    expect(after.answers).toEqual({});
    expect([...tab.values()].join()).not.toContain("often");
    expect(await after.begin()).toBe("ready");
  });

  test("left alone forgets the answers but not the vote", async () => {
    const tab = openTab();
    const survey = await visit(tab);
    await survey.begin();
    survey.answer("question-1", "often");
    survey.forgetAnswers();
    expect([...tab.values()].join()).not.toContain("often");
    expect(await (await visit(tab)).begin()).toBe("ready");
  });

  test("may send a blank ballot", async () => {
    const survey = await visit(openTab());
    await survey.begin();
    expect(await survey.send()).toBe("sent");
    expect(inTheBox()).toEqual([{}]);
  });

  test("sends nothing to a server that signs with a key made for this one child", async () => {
    const survey = await visit(openTab());
    site.answerInstead(
      () => Response.json({ outcome: "issued", signature: toBase64url(new Uint8Array(256).fill(7)) }),
      1,
    );
    expect(await survey.begin()).toBe("untrusted");
    expect(await survey.send()).toBe("refused");
    expect(site.asked.filter(({ path }) => path === "/ballot")).toEqual([]);
  });

  test("comes too late for a token once the wave is closing, and for a ballot once it is sealed", async () => {
    const survey = await visit(openTab());
    await survey.begin();
    await beginClosing(school, { wave }, opening);
    expect(await (await visit(openTab(), school.pupils[1])).begin()).toBe("closed");
    sealBallotBox(school.dataFolder, wave.id);
    expect(await survey.send()).toBe("closed");
  });

  test("that may keep nothing still answers", async () => {
    const forbidden = { getItem: forbid, setItem: forbid, removeItem: forbid };
    const survey = await visit(forbidden);
    expect(await survey.begin()).toBe("ready");
    survey.answer("question-1", "often");
    expect(await survey.send()).toBe("sent");
    expect(inTheBox()).toEqual([{ "question-1": "often" }]);
  });
});

type Asked = { path: string; init: RequestInit };
type Site = Awaited<ReturnType<typeof openSite>>;

function forbid(): never {
  throw new DOMException("The operation is insecure.", "SecurityError");
}

/** The page as it opens in this tab, for this person. */
async function visit(
  storage: Tools["storage"],
  viewer: Viewer = school.pupils[0]!,
  patience?: number,
): Promise<AnswerBallot> {
  const survey = await findSurvey(school, wave.id, { viewer }, opening);
  const fetch = site.fetchAs(viewer) as typeof globalThis.fetch;
  return new AnswerBallot(survey!.ticket, {
    fetch,
    storage,
    blinding: quickBlinding(),
    wait: async () => {},
    patience,
  });
}

/** The server as a browser reaches it: tokens by session, ballots by nobody, over a network that can be disturbed. */
async function openSite() {
  const ballots = createBallotHandler(school.dataFolder);
  const listening = http.createServer((req, res) => void ballots.answer(req, res)).listen(0, "127.0.0.1");
  await once(listening, "listening");
  onTestFinished(() => {
    listening.close();
    ballots.close();
  });
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  const asked: Asked[] = [];
  const disturbances: ((
    reply: Response,
    signal: AbortSignal | null | undefined,
  ) => Response | Promise<never>)[] = [];

  async function giveToken(viewer: Viewer, body: string): Promise<Response> {
    const { instrument, blinded } = JSON.parse(body) as { instrument: string; blinded: string };
    const request = { waveId: wave.id, asker: { viewer }, instrument, blinded: fromBase64url(blinded)! };
    const result = await issueToken(school, request, opening);
    const signature = result.outcome === "issued" ? toBase64url(result.signature) : undefined;
    return Response.json({ outcome: result.outcome, signature });
  }

  return {
    asked,
    fetchAs: (viewer: Viewer) => async (path: string, init: RequestInit) => {
      asked.push({ path, init });
      const body = init.body as string;
      const reply = path === "/ballot" ? await fetch(origin + path, init) : await giveToken(viewer, body);
      return disturbances.shift()?.(reply, init.signal) ?? reply;
    },
    loseReplies(count: number) {
      for (let number = 0; number < count; number += 1) {
        disturbances.push(() => {
          throw new TypeError("Failed to fetch");
        });
      }
    },
    /** What is asked arrives, and the reply never comes, as when a process of the server dies. */
    leaveHanging(count: number) {
      for (let number = 0; number < count; number += 1) {
        disturbances.push(
          (_, signal) => new Promise((_done, fail) => signal?.addEventListener("abort", fail)),
        );
      }
    },
    answerInstead(answer: () => Response, times: number) {
      for (let number = 0; number < times; number += 1) disturbances.push(answer);
    },
  };
}

function inTheBox() {
  sealBallotBox(school.dataFolder, wave.id);
  return readSealedBallots(school.dataFolder, wave.id).map(({ answers }) => answers);
}
