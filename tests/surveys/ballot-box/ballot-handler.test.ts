import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createBallotHandler } from "#app/surveys/ballot-box/ballot-handler.server.ts";
import { readSealedBallots, sealBallotBox } from "#app/surveys/ballot-box/seal-box.server.ts";
import { ballotLength, packBallot } from "#app/surveys/blind-signature/ballot.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { ask, type RunningServer } from "#tests/support/server.ts";
import { makeSurveySchool } from "../make-school.ts";
import { answersOf, openedWave, pupilsOnly, staffForm, type SurveySchool } from "../survey-school.ts";
import { asText, ballotOf, tokenFor, type Token } from "../voter.ts";

let school: SurveySchool;
let wave: Wave;
let server: Pick<RunningServer, "origin">;
let token: Token;

beforeEach(async () => {
  school = await makeSurveySchool();
  wave = await openedWave(school, pupilsOnly);
  server = await serveBallots(school.dataFolder);
  token = await tokenFor(school, wave, { viewer: school.pupils[0]! });
});

describe("a ballot", () => {
  test("is counted, and what it says is in the box", async () => {
    expect(await send(good())).toEqual({ status: 200, outcome: "counted" });
    expect(inTheBox()).toEqual([answersOf(1)]);
  });

  test("sent again is already counted, and counts once", async () => {
    await send(good());
    expect(await send(good())).toEqual({ status: 200, outcome: "already-counted" });
    expect(await send(good({ answers: answersOf(2) }))).toEqual({ status: 200, outcome: "already-counted" });
    expect(inTheBox()).toEqual([answersOf(1)]);
  });

  test("of many sent at the same moment is counted once each", async () => {
    const tokens = await Promise.all(
      school.pupils.slice(1, 7).map((viewer) => tokenFor(school, wave, { viewer })),
    );
    const bodies = tokens.map((one, number) => packBallot(asText(ballotOf(one, answersOf(number)))));
    const outcomes = (await Promise.all([...bodies, ...bodies].map(send))).map(({ outcome }) => outcome);
    expect(outcomes.filter((one) => one === "counted")).toHaveLength(6);
    expect(outcomes.filter((one) => one === "already-counted")).toHaveLength(6);
    expect(inTheBox()).toHaveLength(6);
  });

  test("is answered without a cookie, and is kept by nobody on the way", async () => {
    const answer = await ask(server as RunningServer, "/ballot", {
      method: "POST",
      headers: sized(),
      body: good(),
    });
    expect(answer.headers).toEqual({
      "content-type": "application/json",
      "content-length": "21",
      "cache-control": "no-store",
      date: expect.any(String),
      connection: "close",
    });
  });

  test("may be blank", async () => {
    expect(await send(good({ answers: {} }))).toEqual({ status: 200, outcome: "counted" });
  });

  test("after the seal comes too late", async () => {
    sealBallotBox(school.dataFolder, wave.id);
    expect(await send(good())).toEqual({ status: 410, outcome: "closed" });
  });

  test.each([ballotLength - 1, ballotLength + 1, 0])("of %i bytes is none", async (length) => {
    const body = good().trimEnd().padEnd(length).slice(0, length);
    expect(await send(body)).toEqual({ status: 400, outcome: "not-a-ballot" });
  });

  test("that does not say how long it is, is none", async () => {
    const body = good();
    const answer = await ask(server as RunningServer, "/ballot", {
      method: "POST",
      body,
      headers: { "transfer-encoding": "chunked" },
    });
    expect(answer.status).toBe(400);
  });

  test.each([
    ["no JSON", "x"],
    ["a list", "[]"],
    ["nothing", "null"],
    ["a wave that leads to another file", '{"wave":"../senim"}'],
  ])("that is %s is none", async (_, text) => {
    expect(await send(text.padEnd(ballotLength))).toEqual({ status: 400, outcome: "not-a-ballot" });
  });

  test.each(["message", "signature"] as const)("whose %s was touched is refused", async (part) => {
    const touched = Buffer.from(token[part]);
    touched[5]! ^= 1;
    const body = packBallot(asText(ballotOf({ ...token, [part]: touched }, answersOf(1))));
    expect(await send(body)).toEqual({ status: 403, outcome: "not-a-token" });
    expect(inTheBox()).toEqual([]);
  });

  test.each([
    ["all zeros", Buffer.alloc(256)],
    ["above every modulus", Buffer.alloc(256, 0xff)],
  ])("whose signature is %s is refused", async (_, signature) => {
    const body = packBallot(asText(ballotOf({ ...token, signature }, answersOf(1))));
    expect(await send(body)).toEqual({ status: 403, outcome: "not-a-token" });
  });

  test("whose signature is 255 bytes long is none", async () => {
    const signature = Buffer.from(token.signature).subarray(1);
    const body = packBallot(asText(ballotOf({ ...token, signature }, answersOf(1))));
    expect(await send(body)).toEqual({ status: 400, outcome: "not-a-ballot" });
  });

  test("with a token for the pupils is none for the staff", async () => {
    const both = await makeSurveySchool();
    const staff = { form: staffForm, cohorts: ["staff" as const] };
    wave = await openedWave(both, { instruments: [...pupilsOnly.instruments, staff] });
    server = await serveBallots(both.dataFolder);
    token = await tokenFor(both, wave, { viewer: both.pupils[0]! });
    // The message names its instrument, and the key is the instrument's own: either alone would do.
    expect(await send(good({ instrument: "staff" }))).toEqual({ status: 400, outcome: "not-a-ballot" });
    const message = Buffer.concat([randomPart(), Buffer.from(`senim ballot 1 ${wave.id} staff`)]);
    const body = packBallot(asText({ ...token, instrument: "staff", message, answers: {} }));
    expect(await send(body)).toEqual({ status: 403, outcome: "not-a-token" });
  });

  test("with a token of another wave is refused", async () => {
    const other = await makeSurveySchool();
    const foreign = await tokenFor(other, await openedWave(other, pupilsOnly), { viewer: other.pupils[0]! });
    expect(await send(packBallot(asText(ballotOf(foreign, {}))))).toEqual({
      status: 404,
      outcome: "no-such-survey",
    });
    const message = Buffer.concat([randomPart(), Buffer.from(`senim ballot 1 ${wave.id} pupils-5-11`)]);
    const body = packBallot(asText({ ...foreign, wave: wave.id, message, answers: {} }));
    expect(await send(body)).toEqual({ status: 403, outcome: "not-a-token" });
  });

  test.each([
    ["an answer that is no option", { "question-1": "my name is Aigerim" }],
    ["a question that is not asked", { name: "never" }],
    ["a question that every object has", { toString: "never" }],
    ["a list", ["never"]],
    ["no answers at all", null],
  ])("with %s is refused, and the token stays good", async (_, answers) => {
    expect(await send(good({ answers }))).toEqual({ status: 400, outcome: "not-answers" });
    expect(await send(good())).toEqual({ status: 200, outcome: "counted" });
  });

  test("of a child is counted although somebody at the same school sends nonsense without end", async () => {
    for (let number = 0; number < 320; number += 1) await send("x".padEnd(ballotLength));
    expect(await send("x".padEnd(ballotLength))).toEqual({ status: 429, outcome: "not-a-ballot" });
    expect(await send(good())).toEqual({ status: 200, outcome: "counted" });
  });
});

async function serveBallots(dataFolder: string) {
  const ballots = createBallotHandler(dataFolder);
  const listening = http.createServer((req, res) => void ballots.answer(req, res)).listen(0, "127.0.0.1");
  await once(listening, "listening");
  onTestFinished(() => {
    listening.close();
    ballots.close();
  });
  return { origin: `http://127.0.0.1:${(listening.address() as AddressInfo).port}` };
}

function good(changes: object = {}): string {
  return packBallot({ ...asText(ballotOf(token, answersOf(1))), ...changes });
}

async function send(body: string) {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const answer = await ask(server as RunningServer, "/ballot", { method: "POST", headers, body });
  return { status: answer.status, outcome: (JSON.parse(answer.body) as { outcome: string }).outcome };
}

function sized() {
  return { "content-length": ballotLength };
}

function randomPart(): Uint8Array {
  return token.message.subarray(0, 32);
}

function inTheBox() {
  sealBallotBox(school.dataFolder, wave.id);
  return readSealedBallots(school.dataFolder, wave.id).map(({ answers }) => answers);
}
