import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newSecret } from "#app/accounts/token.server.ts";
import { env } from "#app/env.server.ts";
import { readBallotPaper, makeBallotPaper } from "#app/learning/polls/ballot-paper.server.ts";
import { paperKinds } from "#app/learning/polls/tally.ts";
import { sealedLength, sealVote, unsealVote } from "#app/learning/polls/sealed-vote.server.ts";

describe("a ballot paper", () => {
  test("is known again for its own poll and for no other", () => {
    const paper = makeBallotPaper("monday", "alone");
    expect(readBallotPaper("monday", paper)?.messageHash).toHaveLength(32);
    expect(readBallotPaper("tuesday", paper)).toBeUndefined();
  });

  test("has a number that no other has", () => {
    const papers = Array.from({ length: 500 }, () => makeBallotPaper("monday", "alone"));
    expect(new Set(papers.map((paper) => paper.split(".")[0])).size).toBe(500);
  });

  test.each(["", ".", "a.b", `${newSecret()}.${newSecret()}`, `${newSecret()}.`, "x".repeat(5_000), "\0.\0"])(
    "that somebody made up is none: %j",
    (paper) => {
      expect(readBallotPaper("monday", paper)).toBeUndefined();
    },
  );

  test("proves whether it was given to a pupil who had signed in, and does not show it", () => {
    for (const kind of paperKinds) {
      const paper = makeBallotPaper("monday", kind);
      expect([readBallotPaper("monday", paper)?.kind, paper.length]).toEqual([kind, 44 + 22]);
    }
  });

  test("with another number under the same proof is none", () => {
    const [, proof] = makeBallotPaper("monday", "alone").split(".");
    expect(readBallotPaper("monday", `${newSecret()}.${proof}`)).toBeUndefined();
  });

  test("of an earlier run of the server is none", () => {
    const paper = makeBallotPaper("monday", "alone");
    const own = env.runKey;
    try {
      env.runKey = randomBytes(32);
      expect(readBallotPaper("monday", paper)).toBeUndefined();
    } finally {
      env.runKey = own;
    }
  });
});

describe("a sealed vote", () => {
  const key = randomBytes(32);

  test("opens under its own key alone", () => {
    for (const option of [0, 1, 4]) {
      for (const kind of paperKinds) {
        expect(unsealVote(key, sealVote(key, { option, kind }))).toEqual({ option, kind });
      }
    }
    expect(() => unsealVote(randomBytes(32), sealVote(key, { option: 1, kind: "alone" }))).toThrow(
      "authenticate",
    );
  });

  test("looks different each time, and all are equally long and not empty", () => {
    const votes = Array.from({ length: 50 }, () => Buffer.from(sealVote(key, { option: 1, kind: "alone" })));
    expect(new Set(votes.map((vote) => vote.toString("hex"))).size).toBe(50);
    for (const vote of votes) expect([vote.length, vote[0]]).toEqual([sealedLength, 1]);
  });
});
