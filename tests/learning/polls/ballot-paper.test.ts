import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newSecret } from "#app/accounts/token.server.ts";
import { env } from "#app/env.server.ts";
import { hashBallotPaper, makeBallotPaper } from "#app/learning/polls/ballot-paper.server.ts";
import { sealedLength, sealVote, unsealVote } from "#app/learning/polls/sealed-vote.server.ts";

describe("a ballot paper", () => {
  test("is known again for its own poll and for no other", () => {
    const paper = makeBallotPaper("monday");
    expect(hashBallotPaper("monday", paper)).toHaveLength(32);
    expect(hashBallotPaper("tuesday", paper)).toBeUndefined();
  });

  test("has a number that no other has", () => {
    const papers = Array.from({ length: 500 }, () => makeBallotPaper("monday"));
    expect(new Set(papers.map((paper) => paper.split(".")[0])).size).toBe(500);
  });

  test.each(["", ".", "a.b", `${newSecret()}.${newSecret()}`, `${newSecret()}.`, "x".repeat(5_000), "\0.\0"])(
    "that somebody made up is none: %j",
    (paper) => {
      expect(hashBallotPaper("monday", paper)).toBeUndefined();
    },
  );

  test("with another number under the same proof is none", () => {
    const [, proof] = makeBallotPaper("monday").split(".");
    expect(hashBallotPaper("monday", `${newSecret()}.${proof}`)).toBeUndefined();
  });

  test("of an earlier run of the server is none", () => {
    const paper = makeBallotPaper("monday");
    const own = env.runKey;
    try {
      env.runKey = randomBytes(32);
      expect(hashBallotPaper("monday", paper)).toBeUndefined();
    } finally {
      env.runKey = own;
    }
  });
});

describe("a sealed vote", () => {
  const key = randomBytes(32);

  test("opens under its own key alone", () => {
    for (const option of [0, 1, 4]) expect(unsealVote(key, sealVote(key, option))).toBe(option);
    expect(() => unsealVote(randomBytes(32), sealVote(key, 1))).toThrow("authenticate");
  });

  test("looks different each time, and all are equally long and not empty", () => {
    const votes = Array.from({ length: 50 }, () => Buffer.from(sealVote(key, 1)));
    expect(new Set(votes.map((vote) => vote.toString("hex"))).size).toBe(50);
    for (const vote of votes) expect([vote.length, vote[0]]).toEqual([sealedLength, 1]);
  });
});
