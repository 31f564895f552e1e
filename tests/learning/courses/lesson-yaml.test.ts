import { describe, expect, test } from "vitest";
import { compileContent } from "#app/learning/writing/compile-content.ts";
import { edited, faultsOf, lineWith, newFolder, writeContent } from "./planted-content.ts";
import { lessonFile, soundContent } from "./sound-content.ts";
import { readFileSync } from "node:fs";
import path from "node:path";

const sound = soundContent();
const opening = 'opening: { kk: "Үй туралы", ru: "О доме", en: "About home" }';
const required = (id: string) => ({
  in: lessonFile,
  find: "[story, sort, check, exit]",
  put: `[story, sort, check, exit, ${id}]`,
});

async function lessonWith(put: string) {
  const out = newFolder();
  const files = edited(sound, { in: lessonFile, find: "sensitive: false", put });
  expect(await compileContent(writeContent(files), out)).toEqual([]);
  const catalogue = JSON.parse(readFileSync(path.join(out, "catalogue.json"), "utf8"));
  return catalogue.courses[0].lessons[0];
}

describe("a sensitive lesson", () => {
  test("without an opening is refused, at the line that makes it sensitive", async () => {
    const edit = { in: lessonFile, find: "sensitive: false", put: "sensitive: true" };
    const fault = (await faultsOf(sound, edit)).find(({ says }) => says.includes("has an `opening`"));
    expect(fault).toMatchObject({
      file: lessonFile,
      line: lineWith(edited(sound, edit)[lessonFile], "sensitive"),
    });
  });

  test("has its opening in the catalogue", async () => {
    expect((await lessonWith(`sensitive: true\n${opening}`)).opening.ru).toBe("О доме");
  });

  test("alone has one: an opening would alarm where there is nothing", async () => {
    const edit = { in: lessonFile, find: "sensitive: false", put: `sensitive: false\n${opening}` };
    const fault = (await faultsOf(sound, edit)).find(({ says }) => says.includes("only a sensitive lesson"));
    expect(fault).toMatchObject({ line: lineWith(edited(sound, edit)[lessonFile], "opening") });
    expect((await lessonWith("sensitive: false")).opening).toBeNull();
  });
});

describe("materials", () => {
  test("are in the catalogue, and none where none are named", async () => {
    const named = 'sensitive: false\nmaterials: { kk: ["қағаз"], ru: ["бумага"], en: ["paper"] }';
    expect((await lessonWith(named)).materials.en).toEqual(["paper"]);
    expect((await lessonWith("sensitive: false")).materials).toEqual({ kk: [], ru: [], en: [] });
  });

  test("name the same things in each language", async () => {
    const put = 'sensitive: false\nmaterials: { kk: ["қағаз"], ru: [], en: ["paper"] }';
    const faults = await faultsOf(sound, { in: lessonFile, find: "sensitive: false", put });
    expect(faults[0]?.says).toContain("kk, ru and en name the same things");
  });
});

describe("required", () => {
  test.each(["match", "order", "poll", "cards", "cases"])("may name %s", async (id) => {
    expect(await faultsOf(sound, required(id))).toEqual([]);
  });

  test.each(["now", "note", "plan", "roleplay"])("may not name %s, which stores nothing", async (id) => {
    const [fault] = await faultsOf(sound, required(id));
    expect(fault).toMatchObject({
      file: lessonFile,
      says: `required: "${id}" stores nothing and can't be required`,
    });
  });
});
