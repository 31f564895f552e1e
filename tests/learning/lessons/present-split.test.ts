import { describe, expect, test } from "vitest";
import { plainText, splitHeading, splitProse } from "#app/activities/parts/split-html.ts";

const sentence = "Somebody stands at the window and nobody says a word to them. ";
const paragraph = (times: number, mark = "") => `<p>${mark}${sentence.repeat(times).trim()}</p>`;
const item = (number: number) => `<li>${number}. ${sentence.repeat(2).trim()}</li>`;
const items = (count: number) => Array.from({ length: count }, (_, index) => item(index + 1)).join("");
/** What is read, without the spaces that tags leave. */
const read = (html: string) => plainText(html).replaceAll(" ", "");

describe("prose for a projector", () => {
  test("stays on one screen where it has room", () => {
    expect(splitProse(paragraph(2) + paragraph(1))).toEqual([paragraph(2) + paragraph(1)]);
  });

  test("is cut between its paragraphs, and loses nothing", () => {
    const html = Array.from({ length: 6 }, (_, index) => paragraph(4, `${index} `)).join("");
    const screens = splitProse(html);
    expect(screens.length).toBeGreaterThan(1);
    expect(screens.join("")).toBe(html);
  });

  test("is shared out evenly, so that the last screen is not left with one line", () => {
    // Four would fit, and leave one.
    expect(splitProse(paragraph(1).repeat(4))).toHaveLength(1);
    const screens = splitProse(paragraph(2).repeat(4));
    expect(screens.map((html) => html.split("<p>").length - 1)).toEqual([2, 2]);
  });

  test("keeps a heading, a bold line and a line with a colon with what follows", () => {
    for (const leading of ["<h3>At last</h3>", "<p><strong>Think</strong></p>", "<p>Three things:</p>"]) {
      const screens = splitProse(paragraph(8) + leading + paragraph(5));
      expect(screens).toEqual([paragraph(8), leading + paragraph(5)]);
    }
  });

  test("cuts a long list between its items, and the numbers go on", () => {
    const screens = splitProse(`<ol>${items(8)}</ol>`);
    expect(screens.length).toBeGreaterThan(1);
    expect(screens[0]).toMatch(/^<ol><li>1/);
    const [, start] = screens[1]!.match(/^<ol start="(\d+)"><li>/) ?? [];
    expect(screens[1]).toContain(`${start}. Somebody`);
    expect(read(screens.join(""))).toBe(read(`<ol>${items(8)}</ol>`));
  });

  test("goes on with the numbers of a list that did not begin at 1", () => {
    const screens = splitProse(`<ol start="4">${items(8)}</ol>`);
    const [, start] = screens[1]!.match(/^<ol start="(\d+)">/) ?? [];
    expect(Number(start)).toBe(4 + screens[0]!.split("<li>").length - 1);
  });

  test("has no links, which would lead the class away", () => {
    expect(splitProse(`<p>Look <a href="/kk/help">here</a>.</p>`)).toEqual(["<p>Look here.</p>"]);
  });

  test("gives up the heading at its end, for what comes next", () => {
    expect(splitHeading("<p>One.</p><h3>Now &amp; then</h3>")).toEqual({
      before: "<p>One.</p>",
      heading: "Now & then",
    });
    expect(splitHeading("<p>One.</p>")).toEqual({ before: "<p>One.</p>", heading: null });
  });
});
