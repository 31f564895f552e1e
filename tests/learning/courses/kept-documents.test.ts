import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { compileContent } from "#app/learning/writing/compile-content.ts";
import { edited, newFolder, readDocuments, writeContent, type Files } from "./planted-content.ts";
import { lessonFile, lessonIn, moduleIn, soundContent } from "./sound-content.ts";

const sound = soundContent();
let out: string;

beforeEach(async () => {
  out = newFolder();
  await compile(sound);
});

async function compile(files: Files) {
  return compileContent(writeContent(files), out);
}

/** Each kept document with the moment it was written. */
function kept(): Map<string, bigint> {
  const names = readdirSync(out).filter((name) => name !== "catalogue.json");
  return new Map(names.map((name) => [name, statSync(path.join(out, name), { bigint: true }).mtimeNs]));
}

function writtenSince(before: Map<string, bigint>): string[] {
  return [...kept()].filter(([name, at]) => before.get(name) !== at).map(([name]) => name);
}

test("there is one document for each lesson and language, and the catalogue names them all", () => {
  expect([...kept().keys()].toSorted()).toEqual(
    Object.keys(readDocuments(out))
      .map((hash) => `${hash}.json`)
      .toSorted(),
  );
  expect(kept().size).toBe(6);
});

test("a second run compiles nothing", async () => {
  const before = kept();
  await compile(sound);
  expect(writtenSince(before)).toEqual([]);
  expect(kept().size).toBe(before.size);
});

test("a second run reads what was kept instead of the source", async () => {
  const [name = ""] = kept().keys();
  const file = path.join(out, name);
  const marked = readFileSync(file, "utf8").replace('"title":"', '"title":"kept ');
  writeFileSync(file, marked);
  await compile(sound);
  expect(readFileSync(file, "utf8")).toBe(marked);
});

test("an edit of one file compiles one document, and the old one is dropped", async () => {
  const before = kept();
  await compile(edited(sound, { in: moduleIn("ru"), find: "Слово.", put: "Другое слово." }));
  expect(writtenSince(before)).toHaveLength(1);
  expect(kept().size).toBe(before.size);
});

test("an edit of lesson.yaml compiles nothing and is in the catalogue", async () => {
  const before = kept();
  await compile(edited(sound, { in: lessonFile, find: 'en: "Lesson"', put: 'en: "A lesson"' }));
  expect(writtenSince(before)).toEqual([]);
  expect(readFileSync(path.join(out, "catalogue.json"), "utf8")).toContain("A lesson");
});

test("while content has a fault, the last sound catalogue stays", async () => {
  const catalogue = readFileSync(path.join(out, "catalogue.json"), "utf8");
  const faults = await compile(edited(sound, { in: lessonIn("kk"), find: "<Helpers />", put: "" }));
  expect(faults).not.toEqual([]);
  expect(readFileSync(path.join(out, "catalogue.json"), "utf8")).toBe(catalogue);
  expect(Object.keys(readDocuments(out))).toHaveLength(6);
});

test("a document that could not be written whole is not taken for one", async () => {
  const [name = ""] = kept().keys();
  writeFileSync(path.join(out, `${name}.part`), '{"document":');
  expect(await compile(sound)).toEqual([]);
  expect(readdirSync(out)).not.toContain(`${name}.part`);
});
