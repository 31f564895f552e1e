import { beforeEach, describe, expect, test, vi } from "vitest";
import { forgetWords, hearWords, keepWords, readWords } from "#app/safety/kept-words.ts";

const aigerims = { owner: "aigerim", lesson: "b2", block: "words" };
const daniyars = { ...aigerims, owner: "daniyar" };
const readers = { ...aigerims, owner: undefined };
/** Another room's, in the same tab. */
const outbox = "senim-outbox-aigerim";

/** All that a browser could bring back with a closed tab. */
const inStorage = () => JSON.stringify(Object.entries(sessionStorage));

beforeEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  forgetWords();
  sessionStorage.setItem(outbox, "[]");
  for (const place of [aigerims, daniyars, readers]) keepWords(place, `of ${place.owner}`);
});

describe("words in a tab", () => {
  test("are found again by their writer, in their lesson and block alone", () => {
    expect(readWords(aigerims)).toBe("of aigerim");
    expect(readWords({ ...aigerims, lesson: "b4" })).toBe("");
    expect(readWords({ ...aigerims, block: "toolkit" })).toBe("");
  });

  test("are gone when they are deleted", () => {
    keepWords(aigerims, "");
    expect(readWords(aigerims)).toBe("");
    expect(inStorage()).not.toContain("of aigerim");
  });

  test("of a reader who is not signed in are on the page alone: a tab that is opened again has none", () => {
    expect(readWords(readers)).toBe("of undefined");
    expect(inStorage()).toContain("of aigerim");
    expect(inStorage()).not.toContain("of undefined");
  });

  test("that go are told to whom they stand before", () => {
    const hearer = vi.fn<() => void>();
    const stop = hearWords(hearer);
    forgetWords();
    keepWords(aigerims, "again");
    expect(hearer).toHaveBeenCalledTimes(2);
    stop();
    forgetWords();
    expect(hearer).toHaveBeenCalledTimes(2);
  });

  test("of others go when somebody comes", () => {
    forgetWords({ owner: "aigerim" });
    expect([aigerims, daniyars, readers].map(readWords)).toEqual(["of aigerim", "", ""]);
  });

  test("of somebody who was signed in go when nobody is", () => {
    forgetWords({ owner: undefined });
    expect([aigerims, daniyars, readers].map(readWords)).toEqual(["", "", "of undefined"]);
  });

  test("all go at the way out, and nothing else does", () => {
    forgetWords();
    expect(Object.keys(sessionStorage)).toEqual([outbox]);
  });

  test("of a learner whose id begins like another's are that learner's own", () => {
    keepWords({ ...aigerims, owner: "aigerim2" }, "of the second");
    forgetWords({ owner: "aigerim" });
    expect(readWords({ ...aigerims, owner: "aigerim2" })).toBe("");
  });

  test("cost no page where the browser forbids its storage", () => {
    vi.stubGlobal("sessionStorage", {
      getItem: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
    const baurzhans = { ...aigerims, owner: "baurzhan" };
    expect(readWords(baurzhans)).toBe("");
    keepWords(baurzhans, "I am");
    expect(readWords(baurzhans)).toBe("I am");
    forgetWords();
    expect(readWords(baurzhans)).toBe("");
  });
});
