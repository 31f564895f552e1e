import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Tokens = Record<string, string>;

const css = readFileSync("app/ui/tokens.css", "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
const light = colours(lightCss);
const dark = { ...light, ...colours(darkCss) };

const grounds = ["paper", "card", "kok-wash", "sun-wash", "plum-wash", "leaf-wash", "rose-wash"];
const readable: [text: string, ground: string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["soft", ground],
    ["kok", ground],
  ]),
  ["on-kok", "kok"],
  ["on-kok", "kok-deep"],
  ["on-sun", "sun"],
  ["on-sun", "sun-deep"],
  ["on-leaf", "leaf"],
  ["paper", "ink"],
  ...["kok", "sun", "plum", "leaf", "rose"].map((tone): [string, string] => [
    `on-${tone}-wash`,
    `${tone}-wash`,
  ]),
  ...["paper", "card", "rose-wash"].map((ground): [string, string] => ["rose", ground]),
  ...["paper", "card", "leaf-wash"].map((ground): [string, string] => ["leaf", ground]),
];

describe.each([
  ["by day", light],
  ["at night", dark],
])("%s", (_, tokens) => {
  test.each(readable)("%s can be read on %s", (text, ground) => {
    expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)("the edge of a control can be seen on %s", (ground) => {
    expect(contrast(tokens["edge"]!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
  });

  test.each(grounds)("the focus ring can be seen on %s", (ground) => {
    expect(contrast(tokens["kok"]!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
  });
});

test("what is said for the day is said for the night, but for the sun, which stays", () => {
  const atNight = colours(darkCss);
  expect(Object.keys(light).filter((name) => !(name in atNight))).toEqual(["sun", "on-sun"]);
});

function colours(text: string): Tokens {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** WCAG 2.2: how many times brighter the brighter one is. */
function contrast(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
