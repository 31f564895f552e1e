import { describe, expect, test } from "vitest";
import { commandOf, type Command } from "#app/learning/present/keys.ts";
import { largestFitting, mostSize } from "#app/learning/present/type-size.ts";

type Press = Parameters<typeof commandOf>[0];

function press(key: string, code = key, rest: Partial<Press> = {}): Press {
  return {
    key,
    code,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
    ...rest,
  };
}

describe("a key or a clicker's button", () => {
  test.each<[string, string, Command]>([
    ["PageDown", "PageDown", "next"],
    ["ArrowRight", "ArrowRight", "next"],
    ["ArrowDown", "ArrowDown", "next"],
    [" ", "Space", "next"],
    ["PageUp", "PageUp", "back"],
    ["ArrowLeft", "ArrowLeft", "back"],
    ["ArrowUp", "ArrowUp", "back"],
    ["Home", "Home", "first"],
    ["End", "End", "last"],
    ["b", "KeyB", "blank"],
    [".", "Period", "blank"],
    ["n", "KeyN", "notes"],
    ["t", "KeyT", "timer"],
    ["f", "KeyF", "full-screen"],
    ["F5", "F5", "full-screen"],
    ["?", "Slash", "menu"],
    ["Escape", "Escape", "close"],
    ["3", "Digit3", 3],
    ["3", "Numpad3", 3],
  ])("%s means %s: %s", (key, code, command) => {
    expect(commandOf(press(key, code), "page")).toBe(command);
  });

  test.each([
    ["и", "KeyB", "blank"],
    ["т", "KeyN", "notes"],
    ["е", "KeyT", "timer"],
    ["ю", "Period", "blank"],
    ["ә", "Digit2", 2],
  ])("means the same in a Russian or Kazakh layout, where it writes %s", (key, code, command) => {
    expect(commandOf(press(key, code), "page")).toBe(command);
  });

  test.each([" ", "Enter"])("%j presses the button that has the focus, and nothing else", (key) => {
    expect(commandOf(press(key), "button")).toBeUndefined();
    expect(commandOf(press("PageDown"), "button")).toBe("next");
  });

  test("on a list to choose from is the list's own, but for those that a clicker has", () => {
    for (const key of ["ArrowDown", "Home", "End", " ", "b", "Escape"])
      expect(commandOf(press(key), "field")).toBeUndefined();
    expect(commandOf(press("PageDown"), "field")).toBe("next");
    expect(commandOf(press("PageUp"), "field")).toBe("back");
    expect(commandOf(press("F5"), "field")).toBe("full-screen");
    expect(commandOf(press(".", "Period"), "field")).toBe("blank");
  });

  test("that is held down, or held with Ctrl, means nothing", () => {
    expect(commandOf(press("PageDown", "PageDown", { repeat: true }), "page")).toBeUndefined();
    expect(commandOf(press("b", "KeyB", { ctrlKey: true }), "page")).toBeUndefined();
  });
});

describe("the type of a screen", () => {
  test.each([
    [360, 740, 26],
    [1440, 900, 54],
    [1440, 400, 33],
  ])("is at most, in a window of %i × %i, %i px", (width, height, size) => {
    expect(mostSize(width, height)).toBe(size);
  });

  test("is the largest that fits, to half a pixel", () => {
    expect(largestFitting(15, 54, (size) => size <= 32.7)).toBe(32.5);
    expect(largestFitting(15, 54, () => true)).toBe(54);
    expect(largestFitting(15, 54, () => false)).toBe(15);
  });
});
