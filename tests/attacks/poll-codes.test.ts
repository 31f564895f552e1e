import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newSecret } from "#app/accounts/token.server.ts";
import { createCodeLimits } from "#app/learning/polls/code-limit.ts";
import { fillClass } from "#tests/learning/polls/ask-class.ts";
import { deskOf } from "#tests/learning/polls/served-poll.ts";
import { postForm, serveSchool, type ServedSchool } from "./served-school.ts";

const stranger = "203.0.113.66";
/** A phone that is not on the school’s own network, where the poll was opened: the test’s own address is that. */
const elsewhere = "198.51.100.4";

let school: ServedSchool;
let code: string;

beforeAll(async () => {
  school = await serveSchool({
    env: { SENIM_TRUSTED_PROXY: "127.0.0.1" },
    prepare: (one) => fillClass(one, 30),
  });
  const { state } = await deskOf(school).press("gulnara", "open");
  if (state?.step !== "open") throw new Error("not open");
  ({ code } = state.way);
});
afterAll(() => school.close());

/** A browser that nobody has seen before types a code. */
async function type(typed: string, network?: string): Promise<number> {
  const headers = { ...(network && { "x-forwarded-for": network }), cookie: `senim-poll=${newSecret()}` };
  return (await postForm(school.server, "/kk/poll", { code: typed }, headers)).status;
}

const wrong = () => (code === "11111111" ? "22222222" : "11111111");

describe("somebody who wants to keep all classes out of their polls", () => {
  test("types two hundred wrong codes, and ten of ten children with the right one come in", async () => {
    const guesses = [];
    for (let guess = 0; guess < 200; guess += 1) guesses.push(await type(wrong(), stranger));
    expect(guesses.filter((status) => status === 429).length).toBeGreaterThan(100);
    const children = [];
    for (let child = 0; child < 10; child += 1) children.push(await type(code, elsewhere));
    expect(children).toEqual(Array<number>(10).fill(303));
  });

  test("and sits in the school itself shuts none of the doors there", async () => {
    const guesses = [];
    for (let guess = 0; guess < 200; guess += 1) guesses.push(await type(wrong()));
    expect(guesses.filter((status) => status === 429).length).toBeGreaterThan(100);
    const children = [];
    for (let child = 0; child < 10; child += 1) children.push(await type(code));
    expect(children).toEqual(Array<number>(10).fill(303));
  });

  test("would keep them out if all guesses were counted together", () => {
    const limits = createCodeLimits();
    const take = () => limits.take({ device: newSecret(), network: "all of them" }, 0);
    for (let guess = 0; guess < 200; guess += 1) take();
    expect(take()).toBeGreaterThan(0);
  });
});
