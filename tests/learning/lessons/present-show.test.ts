import { describe, expect, test } from "vitest";
import { screensOfBlock } from "#app/activities/screens-of-block.ts";
import type { Block } from "#app/activities/block.ts";
import type { Screen } from "#app/learning/present/screen.ts";
import {
  decide,
  decisionOn,
  goBack,
  goOn,
  goTo,
  openShow,
  spentInAll,
  spentOn,
  type Show,
} from "#app/learning/present/showing.ts";
import {
  isOver,
  pauseTimer,
  resumeTimer,
  sayClock,
  shownSeconds,
  startTimer,
} from "#app/learning/present/timer.ts";
import { note, quiz, scenario } from "../../activities/example-blocks.ts";
import { mask } from "../../activities/masked.ts";

const minute = 60_000;

/** Cover, a screen of prose, the activity's screens, and the prose of a second step. */
function screensAround(block: Block): Screen[] {
  const screen = (id: string, step: number, content: Screen["content"]): Screen => {
    return { id, step, lead: null, content, label: id };
  };
  const prose = { kind: "prose", html: "<p>Read.</p>" } as const;
  return [
    screen("", 0, { kind: "cover" }),
    screen("story", 0, prose),
    ...screensOfBlock(block, mask).map((one, index) =>
      screen(`block.${index + 1}`, 0, { kind: "block", block: one }),
    ),
    screen("end", 1, prose),
  ];
}

function press(show: Show, screens: Screen[], ...keys: ("next" | "back")[]): Show {
  return keys.reduce((before, key) => (key === "next" ? goOn : goBack)(before, screens, 0), show);
}

/** Where it stands: screen and beat. */
function place(show: Show, screens: Screen[]): string {
  return `${screens[show.at]!.id} ${show.beat}`;
}

describe("“next”", () => {
  const screens = screensAround(quiz);

  test("goes through a question, its answer, and on to the last screen, where it stays", () => {
    let show = openShow(screens, "");
    const way: string[] = [];
    for (let presses = 0; presses < 9; presses += 1) {
      way.push(place(show, screens));
      show = press(show, screens, "next");
    }
    const all = [" 0", "story 0", "block.1 0", "block.1 1", "block.2 0", "block.2 1", "end 0"];
    expect(way).toEqual([...all, "end 0", "end 0"]);
  });

  test("is undone by “back”, answers included", () => {
    const there = goTo(openShow(screens, ""), screens, screens.length - 1, 0, 0);
    expect(place(press(there, screens, "back"), screens)).toBe("block.2 1");
    expect(place(press(there, screens, "back", "back", "back"), screens)).toBe("block.1 1");
  });

  test("first brings back a black screen, and only then goes on", () => {
    const black = { ...openShow(screens, "story"), isBlank: true };
    const [shown, gone] = [press(black, screens, "next"), press(black, screens, "next", "next")];
    expect([shown.isBlank, place(shown, screens)]).toEqual([false, "story 0"]);
    expect(place(gone, screens)).toBe("block.1 0");
  });
});

test("a show opens at the screen that the address names, or else at the cover", () => {
  const screens = screensAround(quiz);
  expect(openShow(screens, "block.2").at).toBe(3);
  expect(openShow(screens, "nowhere").at).toBe(0);
});

describe("a story on the screen", () => {
  const screens = screensAround(scenario);
  const at = (show: Show) => {
    const { path, isAsked, led } = decisionOn(show, "backpack");
    return [place(show, screens), path.join(" "), isAsked, led];
  };
  const opened = openShow(screens, "block.1");
  const asked = press(opened, screens, "next");
  const led = decide(asked, "backpack", { led: "go" });

  test("shows the scene, then asks; and without a choice it may be left", () => {
    expect(at(opened)).toEqual(["block.1 0", "", false, null]);
    expect(at(asked)).toEqual(["block.1 0", "", true, null]);
    expect(at(press(asked, screens, "next"))[0]).toBe("end 0");
  });

  test("goes from what a choice led to into the next scene, and after the last scene on", () => {
    const bus = press(led, screens, "next");
    expect(at(bus)).toEqual(["block.1 0", "go", false, null]);
    const over = press(decide(press(bus, screens, "next"), "backpack", { led: "call" }), screens, "next");
    expect(at(over)).toEqual(["block.1 0", "go call", false, null]);
    expect(at(press(over, screens, "next"))[0]).toBe("end 0");
  });

  test("goes back the same way, to try another path", () => {
    const bus = press(led, screens, "next");
    expect(at(press(bus, screens, "back"))).toEqual(at(led));
    expect(at(press(bus, screens, "back", "back"))).toEqual(at(asked));
    expect(at(press(bus, screens, "back", "back", "back"))).toEqual(at(opened));
    expect(at(press(bus, screens, "back", "back", "back", "back"))[0]).toBe("story 0");
  });

  test("stands as it was left", () => {
    const returned = press(goTo(led, screens, screens.length - 1, 0, 0), screens, "back");
    expect(at(returned)).toEqual(at(led));
  });
});

describe("the time of a step", () => {
  const screens = screensAround(quiz);

  test("counts from the first screen of the lesson, not from the cover", () => {
    const waiting = openShow(screens, "");
    expect(spentInAll(waiting, 5 * minute)).toBe(0);
    const begun = goOn(waiting, screens, 5 * minute);
    expect(spentOn(begun, 0, true, 7 * minute)).toBe(2 * minute);
  });

  test("goes on over its screens, and is added up when one comes back to it", () => {
    const last = screens.length - 1;
    const begun = goOn(openShow(screens, ""), screens, 0);
    const second = goTo(goOn(begun, screens, minute), screens, last, 0, 3 * minute);
    const again = goTo(second, screens, 1, 0, 4 * minute);
    expect(spentOn(second, 0, false, 4 * minute)).toBe(3 * minute);
    expect(spentOn(again, 0, true, 6 * minute)).toBe(5 * minute);
    expect(spentInAll(again, 6 * minute)).toBe(6 * minute);
  });
});

describe("a quiet minute", () => {
  const screens = screensAround(note);
  const quiet = goOn(openShow(screens, "block.1"), screens, 0);

  test("begins with “next”, and its timer goes with its screen", () => {
    expect(quiet.timer && shownSeconds(quiet.timer, 20_000)).toBe(40);
    expect(goOn(quiet, screens, 0).timer).toBeNull();
  });

  test("does not begin by itself for whoever comes back to it", () => {
    const returned = goBack(goOn(quiet, screens, 0), screens, 0);
    expect([returned.beat, returned.timer]).toEqual([0, null]);
  });

  test("leaves alone the timer that the teacher set, on the way back too", () => {
    const set = { ...openShow(screens, ""), timer: startTimer(120, "down", 0) };
    expect(goOn(set, screens, 0).timer).toEqual(set.timer);
    const instead = { ...quiet, timer: set.timer };
    expect(goBack(instead, screens, 0)).toMatchObject({ beat: 0, timer: set.timer });
  });
});

describe("a timer", () => {
  test("counts down to 0 and stays there", () => {
    const timer = startTimer(120, "down", 0);
    expect([0, 500, 61_000, 999_000].map((now) => shownSeconds(timer, now))).toEqual([120, 120, 59, 0]);
    expect([isOver(timer, 119_000), isOver(timer, 120_000)]).toEqual([false, true]);
  });

  test("counts up, stands still, and goes on", () => {
    const paused = pauseTimer(startTimer(0, "up", 0), 10_000);
    expect(shownSeconds(paused, 99_000)).toBe(10);
    expect(shownSeconds(resumeTimer(paused, 99_000), 100_000)).toBe(11);
    expect(isOver(paused, 0)).toBe(false);
  });

  test.each([
    [0, "0:00"],
    [65, "1:05"],
    [600, "10:00"],
  ])("says %i seconds as %s", (seconds, says) => {
    expect(sayClock(seconds)).toBe(says);
  });
});
