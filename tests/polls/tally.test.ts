import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addVote, emptyTally, resultOf, seeAfter, type Seen, type Tally } from "#app/polls/tally.ts";

const options = ["kind", "fair", "calm"];

/** One answer after another; what could be seen after each of them, and the result if it were closed then. */
function ask(chosen: readonly string[]) {
  let tally = emptyTally(options);
  let seen: Seen = { shown: null, next: null };
  const pictures: (Tally | null)[] = [];
  for (const option of chosen) {
    tally = addVote(tally, option);
    seen = seeAfter(seen, tally);
    pictures.push(seen.shown);
  }
  return { tally, pictures, result: resultOf(seen, tally) };
}

const option = fc.constantFrom(...options);
const answers = fc.array(option, { maxLength: 60 });
const kind = (count: number) => Array<string>(count).fill("kind");
const votesOf = (picture: Tally | null) => picture?.votes ?? 0;

describe("what may be seen of a class's answers", () => {
  test("is nothing while there are seven, and all eight at once", () => {
    expect(ask(kind(8)).pictures.map(votesOf)).toEqual([0, 0, 0, 0, 0, 0, 0, 8]);
  });

  test("then grows by three or more, and always lags by three or more", () => {
    expect(ask(kind(20)).pictures.slice(8).map(votesOf)).toEqual([8, 8, 8, 8, 8, 11, 11, 11, 14, 14, 14, 17]);
  });

  test("is at the close every answer, from eleven on", () => {
    fc.assert(
      fc.property(fc.array(option, { minLength: 11, maxLength: 60 }), (chosen) => {
        const { tally, result } = ask(chosen);
        expect(result).toEqual(tally);
      }),
    );
    expect(ask(kind(8)).result?.votes).toBe(8);
  });

  test("is nothing at the close when there are fewer than eight", () => {
    expect(ask(kind(7)).result).toBeNull();
    expect(ask([]).result).toBeNull();
  });

  test("leaves a ninth and a tenth answer out: beside the eight seen before they would stand alone", () => {
    expect([ask(kind(9)).result?.votes, ask(kind(10)).result?.votes]).toEqual([8, 8]);
  });

  test("never differs from what was seen before by one answer or two, whenever the poll is closed", () => {
    fc.assert(
      fc.property(answers, (chosen) => {
        for (let closedAfter = 0; closedAfter <= chosen.length; closedAfter += 1) {
          const { pictures, result } = ask(chosen.slice(0, closedAfter));
          const seen = [
            0,
            ...pictures.map(votesOf),
            result ? result.votes : (pictures.map(votesOf).at(-1) ?? 0),
          ];
          const steps = seen.slice(1).map((votes, index) => votes - seen[index]!);
          expect(steps.filter((step) => step !== 0 && step < 3)).toEqual([]);
        }
      }),
    );
  });

  test("adds up", () => {
    const sum = ({ counts }: Tally) => Object.values(counts).reduce((a, b) => a + b);
    fc.assert(
      fc.property(answers, (chosen) => {
        const pictures = ask(chosen).pictures.filter((picture) => picture !== null);
        expect(pictures.map(sum)).toEqual(pictures.map(votesOf));
      }),
    );
  });
});
