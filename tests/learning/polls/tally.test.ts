import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tallyOf } from "#app/learning/polls/tally.ts";

const options = ["kind", "fair", "calm"];
const votes = fc.array(fc.nat({ max: 2 }), { maxLength: 60 });

describe("the count of a class’s votes", () => {
  test("names every option, also those that nobody chose", () => {
    expect(tallyOf(options, [0, 2, 0])).toEqual({ votes: 3, counts: { kind: 2, fair: 0, calm: 1 } });
  });

  test("is the same in whatever order they lie, and adds up", () => {
    fc.assert(
      fc.property(votes, (cast) => {
        const tally = tallyOf(options, cast);
        expect(tally).toEqual(tallyOf(options, cast.toReversed()));
        expect(Object.values(tally.counts).reduce((a, b) => a + b)).toBe(cast.length);
      }),
    );
  });
});
