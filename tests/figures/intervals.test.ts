import { describe, expect, test } from "vitest";
import { meanInterval } from "#app/figures/mean.ts";
import { wilsonInterval } from "#app/figures/wilson.ts";

describe("the interval of a share", () => {
  test("is Wilson’s: 81 of 263, in Newcombe 1998 and by prop.test(correct = FALSE) in R 4.2.2", () => {
    const { low, high } = wilsonInterval(81 / 263, 263);
    expect([low, high].map((bound) => bound.toFixed(9))).toEqual(["0.255288520", "0.366209577"]);
  });

  test("stays within 0 and 1 where nobody agreed: 0 of 20 by prop.test in R", () => {
    const { low, high } = wilsonInterval(0, 20);
    expect([low, high.toFixed(9)]).toEqual([0, "0.161125158"]);
  });

  test("of 30 among 150 is 14.4 to 27.1 per cent without a population (prop.test in R)", () => {
    const { low, high } = wilsonInterval(0.2, 150);
    expect([low.toFixed(9), high.toFixed(9)]).toEqual(["0.143840816", "0.271141331"]);
  });

  test("narrows to 17.0 to 23.4 per cent when those 150 are three quarters of the school", () => {
    const { low, high } = wilsonInterval(0.2, 150, 200);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(["0.170", "0.234"]);
  });

  test("has no width when everybody answered", () => {
    expect(wilsonInterval(0.2, 200, 200)).toEqual({ low: 0.2, high: 0.2 });
  });
});

describe("the interval of a mean", () => {
  const weights = { mean: 5.032, sd: 0.583091378392, n: 10 };

  test("is Student’s: the control group of PlantGrowth by t.test in R 4.2.2", () => {
    const { low, high } = meanInterval(weights);
    expect([low.toFixed(8), high.toFixed(8)]).toEqual(["4.61488156", "5.44911844"]);
  });

  test("is √((N−n)/(N−1)) as wide when the population is known", () => {
    const wide = meanInterval(weights);
    const narrow = meanInterval(weights, 19);
    expect((narrow.high - narrow.low) / (wide.high - wide.low)).toBeCloseTo(Math.SQRT1_2, 12);
  });
});
