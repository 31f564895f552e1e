import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { pages } from "../.dependency-cruiser.ts";

/** Every page has these: the frame around it, and the style sheets of `ui`. */
const frame = filesOf("app/root.tsx");
const shared = new Set(sheetsIn(frame).flatMap(styledClasses));
const sheets = new Set(pages.flatMap((page) => sheetsIn(filesOf(page))).filter((sheet) => !frame.has(sheet)));

test("there are style sheets of rooms at all", () => {
  expect(sheets.size).toBeGreaterThan(10);
  expect(shared).toContain("button");
});

test("a page brings a style sheet for every class that a room styles", () => {
  expect(pages.flatMap(unstyledClasses)).toEqual([]);
});

test("a room's style sheet changes nothing that every page has, where the room does not show it itself", () => {
  const strays = [...sheets].flatMap((sheet) =>
    outerSelectors(sheet)
      .filter((selector) => /^[.a-z]/.test(selector) && !/[[#]/.test(selector))
      .filter((selector) => classesIn(selector).every((one) => shared.has(one)))
      .map((selector) => `${sheet}: ${selector}`),
  );
  expect(strays).toEqual([]);
});

function unstyledClasses(page: string): string[] {
  const files = filesOf(page);
  const styled = new Set([...shared, ...sheetsIn(files).flatMap(styledClasses)]);
  const inRooms = new Set([...sheets].flatMap(styledClasses));
  return [...files]
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) =>
      usedClasses(file)
        .filter((one) => inRooms.has(one) && !styled.has(one))
        .map((one) => `${page}: .${one} of ${file}`),
    );
}

/** The file with all that it imports at run time. */
function filesOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(file, "utf8");
  const imports = text.matchAll(
    /(?:^import (?!type)(?:[^"';]*? from )?|^export [^"';]*? from |^@import |\bimport\()"([.#][^"]+)"/gm,
  );
  for (const [, name = ""] of imports) {
    const target = name.startsWith("#") ? name.slice(1) : path.join(path.dirname(file), name);
    if (/^app\/.*\.(?:tsx?|css)$/.test(target)) filesOf(target, found);
  }
  return found;
}

function sheetsIn(files: Set<string>): string[] {
  return [...files].filter((file) => file.endsWith(".css"));
}

function usedClasses(file: string): string[] {
  const names = readFileSync(file, "utf8").matchAll(/[cC]lassName=(?:"([^"]*)"|\{([^}]*)\})/g);
  return [...names].flatMap(([, plain, code]) => (plain ?? code ?? "").match(/[a-z][\w-]*/g) ?? []);
}

function styledClasses(sheet: string): string[] {
  return outerSelectors(sheet).flatMap(classesIn);
}

/** What a rule that stands in no other rule is about. */
function outerSelectors(sheet: string): string[] {
  const selectors: string[] = [];
  const open: string[] = [];
  for (const [, before = "", brace] of withoutComments(sheet).matchAll(/([^{};]*)([{};])/g)) {
    const selector = before.trim();
    if (brace === "}") open.pop();
    if (brace !== "{") continue;
    if (open.every((one) => /^@(?!keyframes)/.test(one)) && !selector.startsWith("@"))
      selectors.push(selector);
    open.push(selector);
  }
  return selectors;
}

function classesIn(text: string): string[] {
  return [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name);
}

function withoutComments(sheet: string): string {
  return readFileSync(sheet, "utf8").replaceAll(/\/\*.*?\*\//gs, "");
}
