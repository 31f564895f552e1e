import { describe, expect, test } from "vitest";
import { readPlan, tick, writePlan } from "#app/activities/plan/plan-words.ts";

const empty = { ticked: [], words: {} };
const plan = { ticked: ["body walk"], words: { people: "my aunt" } };

describe("a plan in a tab", () => {
  test("is read as it was written", () => {
    expect(readPlan(writePlan(plan))).toEqual(plan);
  });

  test("with nothing in it is kept as nothing", () => {
    expect(writePlan(empty)).toBe("");
    expect(writePlan({ ticked: [], words: { people: "" } })).toBe("");
    expect(readPlan("")).toEqual(empty);
  });

  test("has an idea ticked and unticked", () => {
    const ticked = tick(plan, "body rest");
    expect(ticked.ticked).toEqual(["body walk", "body rest"]);
    expect(tick(ticked, "body walk").ticked).toEqual(["body rest"]);
  });

  test.each(["a note of an earlier edition", "{", "[]", "null", "7"])("is empty where %j lies", (kept) => {
    expect(readPlan(kept)).toEqual(empty);
  });
});
