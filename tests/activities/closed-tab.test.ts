import { beforeEach, describe, expect, test } from "vitest";
import { noteLeaving, wasClosed } from "#app/safety/closed-tab.ts";

const began = 1_000_000;
beforeEach(() => sessionStorage.clear());

describe("a tab with words in it", () => {
  test("goes on when the next page was begun before the last was left", () => {
    noteLeaving(sessionStorage, began + 40);
    expect(wasClosed(sessionStorage, began)).toBe(false);
  });

  test("was closed when the page was begun after the last was left", () => {
    noteLeaving(sessionStorage, began - 5_000);
    expect(wasClosed(sessionStorage, began)).toBe(true);
  });

  test("counts as closed when nothing was said: the browser fell over, or the tab is a copy", () => {
    expect(wasClosed(sessionStorage, began)).toBe(true);
    noteLeaving(sessionStorage, began + 40);
    wasClosed(sessionStorage, began);
    expect(wasClosed(sessionStorage, began)).toBe(true);
  });
});
