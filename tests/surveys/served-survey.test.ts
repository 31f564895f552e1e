import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toBase64url } from "#app/surveys/blind-signature/base64url.ts";
import { ballotLength } from "#app/surveys/blind-signature/ballot.ts";
import type { Way } from "#app/surveys/way.ts";
import { ask } from "#tests/support/server.ts";
import { openTab, serveSurvey, type ServedSurvey } from "./served-survey.ts";
import { blindFor, printedSlips } from "./voter.ts";

let school: ServedSurvey;
beforeAll(async () => {
  school = await serveSurvey();
});
afterAll(() => school.close());

describe("POST /survey/:wave/token", () => {
  test("gives a signed-in pupil a token, and the same one again", async () => {
    const [aigerim] = school.pupils;
    const body = await tokenBody();
    const first = await askForToken(body, school.cookieOf(aigerim!));
    expect(first).toEqual({ status: 200, outcome: "issued", signature: expect.any(String) });
    expect(await askForToken(body, school.cookieOf(aigerim!))).toEqual(first);
    expect(await askForToken(await tokenBody(), school.cookieOf(aigerim!))).toEqual({
      status: 409,
      outcome: "has-another",
    });
  });

  test("asks who it is", async () => {
    expect(await askForToken(await tokenBody())).toEqual({ status: 401, outcome: "signed-out" });
  });

  test("gives a teacher none for the pupils' survey", async () => {
    const cookie = school.cookieOf(school.teachers[0]!);
    expect(await askForToken(await tokenBody(), cookie)).toEqual({ status: 404, outcome: "not-invited" });
  });

  test("takes a paper slip for a session", async () => {
    const [slip = ""] = await printedSlips(school, school.wave, 2);
    const body = { ...(await tokenBody("parents", "slip")), slip };
    expect(await askForToken(body)).toMatchObject({ status: 200, outcome: "issued" });
    expect(await askForToken({ ...body, slip: "0000-0000-0000-0000" })).toEqual({
      status: 404,
      outcome: "not-invited",
    });
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "blinded"],
    ["a message of 255 bytes", { instrument: "pupils-5-11", blinded: toBase64url(new Uint8Array(255)) }],
    [
      "something more",
      { instrument: "pupils-5-11", blinded: toBase64url(new Uint8Array(256)), who: "aigerim" },
    ],
  ])("refuses %s", async (_, body) => {
    const cookie = school.cookieOf(school.pupils[1]!);
    expect(await askForToken(body, cookie)).toEqual({ status: 400, outcome: "malformed" });
  });

  test.each([
    ["zero", new Uint8Array(256)],
    ["what is above the modulus", new Uint8Array(256).fill(255)],
  ])("signs no %s", async (_, blinded) => {
    const body = { instrument: "pupils-5-11", blinded: toBase64url(blinded) };
    const cookie = school.cookieOf(school.pupils[1]!);
    expect(await askForToken(body, cookie)).toEqual({ status: 400, outcome: "not-blinded" });
  });

  test("is no page", async () => {
    expect((await ask(school.server(), `/survey/${school.wave.id}/token`)).status).toBe(405);
  });
});

describe("POST /ballot", () => {
  test("is answered without a session, sets no cookie, and is in no log", async () => {
    const before = linesOfLog();
    const survey = await school.visit(school.pupils[2]!, openTab());
    expect(await survey.begin()).toBe("ready");
    expect(await survey.send()).toBe("sent");
    const [refused, foreign] = [
      await postBallot({ origin: school.server().origin }),
      await postBallot({ origin: "https://elsewhere.kz" }),
    ];
    expect([refused.status, foreign.status]).toEqual([400, 403]);
    expect(refused.headers["set-cookie"]).toBeUndefined();
    // What is asked afterwards is in the log, so the ballots would be too.
    await ask(school.server(), "/kk/help");
    await lineFor("/kk/help", before);
    const lines = school
      .server()
      .log()
      .slice(before)
      .map(({ path, event }) => path ?? event);
    expect(lines.filter((line) => line !== "/survey/:/token")).toEqual(["/kk/help"]);
  });

  test("is sent with no referrer policy that would tell where from, and kept by no cache", async () => {
    const { headers } = await postBallot({ origin: school.server().origin });
    expect(headers).toMatchObject({ "referrer-policy": "no-referrer", "cache-control": "no-store" });
  });

  test("is not for looking at", async () => {
    expect((await ask(school.server(), "/ballot")).status).toBe(404);
  });
});

async function tokenBody(instrument = "pupils-5-11", way: Way = "account") {
  return { instrument, blinded: toBase64url((await blindFor(school.wave, instrument, way)).blinded) };
}

async function askForToken(body: unknown, cookie?: string) {
  const { status, body: text } = await ask(school.server(), `/survey/${school.wave.id}/token`, {
    method: "POST",
    headers: {
      origin: school.server().origin,
      "content-type": "application/json",
      ...(cookie && { cookie }),
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status, ...(JSON.parse(text) as { outcome: string }) };
}

function postBallot(headers: Record<string, string>) {
  const body = "x".padEnd(ballotLength);
  return ask(school.server(), "/ballot", {
    method: "POST",
    headers: { ...headers, "content-length": body.length },
    body,
  });
}

function linesOfLog(): number {
  return school.server().log().length;
}

async function lineFor(path: string, after: number): Promise<void> {
  await expect
    .poll(() =>
      school
        .server()
        .log()
        .slice(after)
        .map((line) => line.path),
    )
    .toContain(path);
}
