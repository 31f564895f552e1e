import { describe, expect, test } from "vitest";
import {
  isScenarioFinished,
  scenarioRule,
  sceneFaults,
  walkScenario,
} from "#app/activities/scenario/scenario.ts";
import { formOf, scenario } from "../example-blocks.ts";

describe("a path through a story", () => {
  test("fits from the start, choice after choice", () => {
    expect(scenarioRule.readAnswer(scenario, { path: ["go", "back", "stay"] })).toEqual({
      path: ["go", "back", "stay"],
    });
  });

  test("fits when it is empty: the story begins anew", () => {
    expect(scenarioRule.readAnswer(scenario, { path: [] })).toEqual({ path: [] });
  });

  test.each([
    ["no object", "stay"],
    ["no path", {}],
    ["a path that is a text", { path: "stay" }],
    ["a choice that is not there", { path: ["fly"] }],
    ["a choice of another scene", { path: ["call"] }],
    ["a choice after the end", { path: ["stay", "stay"] }],
    ["a choice in a list", { path: [["stay"]] }],
    ["a number", { path: [0] }],
    ["an object that is no text", { path: [{ toString: 1, valueOf: 1 }] }],
    ["lists a thousand deep", { path: [JSON.parse("[".repeat(5000) + "]".repeat(5000))] }],
    [
      "a path that goes in circles for ever",
      { path: Array.from({ length: 62 }, (_, index) => (index % 2 ? "back" : "go")) },
    ],
  ])("does not fit with %s", (_, value) => {
    expect(scenarioRule.readAnswer(scenario, value)).toBeUndefined();
  });

  test("knows the scenes it has passed and the one it has come to", () => {
    const walk = walkScenario(scenario, ["go", "call"]);
    expect(walk?.taken.map(({ scene, choice }) => `${scene.id} ${choice.id}`)).toEqual([
      "stop go",
      "bus call",
    ]);
    expect(walk?.scene.id).toBe("yard");
  });

  test("is finished at an end and nowhere else", () => {
    expect(isScenarioFinished(scenario, { path: ["go", "call"] })).toBe(true);
    expect(isScenarioFinished(scenario, { path: ["go"] })).toBe(false);
    expect(isScenarioFinished(scenario, { path: [] })).toBe(false);
  });

  test("goes on by form with the choice after the path so far, or begins anew", () => {
    expect(scenarioRule.readForm(scenario, formOf({ path: "go back", choice: "stay" }))).toEqual({
      path: ["go", "back", "stay"],
    });
    expect(scenarioRule.readForm(scenario, formOf({}))).toEqual({ path: [] });
  });
});

describe("the ways of a story", () => {
  const [stop, bus, yard] = scenario.scenes as [never, never, never];
  const says = (start: string, ...scenes: never[]) =>
    sceneFaults({ start, scenes }).map((fault) => fault.says);

  test("are sound when every scene is reached and ends", () => {
    expect(sceneFaults(scenario)).toEqual([]);
  });

  test("have a fault with a scene that nothing leads to", () => {
    const lonely = { id: "lonely", title: "", html: "", isEnd: true, choices: [] } as never;
    expect(says("stop", stop, bus, yard, lonely)).toEqual(['no choice leads to the scene "lonely"']);
  });

  test("have a fault with a choice into nothing", () => {
    expect(says("stop", stop, yard)).toContain('the choice "go" leads to "bus", which is no scene');
  });

  test("have a fault with a start that is no scene", () => {
    expect(says("street", stop, bus, yard)).toContain('the story starts at "street", which is no scene');
  });

  test("have a fault in every scene from which the story never ends", () => {
    const endless = says("stop", stop, bus);
    expect(endless).toContain('from the scene "stop" the story never ends');
    expect(endless).toContain('from the scene "bus" the story never ends');
  });
});
