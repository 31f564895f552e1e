import { globSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { charactersOf } from "./woff2.ts";

const faces = [...readFileSync("app/ui/fonts/fonts.css", "utf8").matchAll(/@font-face \{([^}]+)\}/g)]
  .map(([, face = ""]) => face)
  .filter((face) => face.includes("unicode-range"))
  .map((face) => ({ file: fileOf(face), isShown: rangesOf(face), has: charactersOf(fileOf(face)) }));

const kazakh = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя";
const typography = "0123456789«»—–“”‘’„…№₸·§°×−% ,.;:!?()[]/+-='\"&@#*";

test.each([
  ["every Kazakh letter", kazakh],
  ["every Latin letter", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"],
  ["digits and punctuation", typography],
])("Onest has %s", (_, text) => {
  expect(missing(text)).toEqual([]);
});

test.each(globSync("app/**/words/{kk,ru,en}*.ts"))("Onest has every character of %s", (file) => {
  expect(missing(readFileSync(file, "utf8"))).toEqual([]);
});

test.each(globSync("content/**/*.{mdx,yaml}"))("Onest has every character of %s", (file) => {
  expect(missing(readFileSync(file, "utf8"))).toEqual([]);
});

test("a character is asked of one file only", () => {
  const twice = Array.from(kazakh + typography).filter(
    (one) => faces.filter(({ isShown }) => isShown(one.codePointAt(0)!)).length > 1,
  );
  expect(twice).toEqual([]);
});

test("the fonts take no more than 40 kB", () => {
  const bytes = faces.reduce((sum, { file }) => sum + statSync(file).size, 0);
  expect(bytes).toBeLessThanOrEqual(40_000);
});

/** Characters that no file is asked for, or that the file asked has no glyph for. */
function missing(text: string): string[] {
  return Array.from(new Set(text.replaceAll("\n", ""))).filter((one) => {
    const code = one.codePointAt(0)!;
    return !faces.some(({ isShown, has }) => isShown(code) && has.has(code));
  });
}

function fileOf(face: string): string {
  const [, url = ""] = face.match(/url\("([^"?]+)/) ?? [];
  return url.startsWith("./") ? `app/ui/fonts/${url.slice(2)}` : `node_modules/${url}`;
}

function rangesOf(face: string): (code: number) => boolean {
  const ranges = [...face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].map(([, first, last]) => ({
    first: Number.parseInt(first!, 16),
    last: Number.parseInt(last ?? first!, 16),
  }));
  return (code) => ranges.some(({ first, last }) => first <= code && code <= last);
}
