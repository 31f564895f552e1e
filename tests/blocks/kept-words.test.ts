import { beforeEach, describe, expect, test, vi } from "vitest";
import { forgetWords, keepWords, readWords } from "#app/blocks/kept-words.ts";

const aigerims = { owner: "aigerim", lesson: "b2", block: "words" };
const daniyars = { ...aigerims, owner: "daniyar" };
const readers = { ...aigerims, owner: undefined };
/** Another room's, in the same tab. */
const outbox = "senim-outbox-aigerim";

beforeEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
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
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain("of aigerim");
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
    expect(readWords(aigerims)).toBe("");
    expect(() => keepWords(aigerims, "I am")).not.toThrow();
    expect(() => forgetWords()).not.toThrow();
  });
});
