import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { CatalogueFile } from "#app/learning/courses/catalogue-file.ts";
import { compileContent } from "#app/learning/writing/compile-content.ts";
import { edited, faultsOf, lineWith, newFolder, writeContent, type Edit } from "./planted-content.ts";
import { boosterFile, boosterIn, contentWithBooster, lessonFile } from "./sound-content.ts";

const sound = contentWithBooster();

async function compiled(): Promise<CatalogueFile> {
  const out = newFolder();
  await compileContent(writeContent(sound), out);
  return JSON.parse(readFileSync(path.join(out, "catalogue.json"), "utf8")) as CatalogueFile;
}

describe("a booster", () => {
  test("in its lesson's folder has no fault", async () => {
    expect(await faultsOf(sound)).toEqual([]);
  });

  test("stands in its course apart from the lessons, and knows its own", async () => {
    const course = (await compiled()).courses.find(({ id }) => id === "b");
    expect(course?.lessons.map(({ id, boosterOf }) => [id, boosterOf])).toEqual([["b1", null]]);
    expect(course?.boosters.map(({ id, boosterOf, minutes }) => [id, boosterOf, minutes])).toEqual([
      ["b1-1", "b1", 10],
    ]);
  });

  test("has a document in each language, under its own id", async () => {
    expect(Object.keys((await compiled()).documents["b1-1"] ?? {})).toEqual(["kk", "ru", "en"]);
  });
});

type Planted = Edit & { name: string; says: RegExp; at: string; in: string };
const sensitive: Edit = {
  in: lessonFile,
  find: "sensitive: false",
  put: 'sensitive: true\nopening: { kk: "Үй", ru: "О доме", en: "About home" }',
};

describe("a booster is refused with", () => {
  test.each<Planted>([
    {
      name: "another lesson's code",
      in: boosterFile,
      find: "code: B1-1",
      put: "code: B2-1",
      says: /the code is B2-1/,
      at: "code:",
    },
    {
      name: "another folder's number",
      in: boosterFile,
      find: "code: B1-1",
      put: "code: B1-2",
      says: /the code is B1-2/,
      at: "code:",
    },
    {
      name: "a lesson's steps",
      in: boosterIn("ru"),
      find: '<Step id="recall" minutes={2}',
      put: '<Step id="check-in" minutes={2}',
      says: /the steps are check-in \(2\)/,
      at: '<Step id="check-in"',
    },
    {
      name: "minutes shared out otherwise",
      in: boosterIn("en"),
      find: '<Step id="recall" minutes={2}',
      put: '<Step id="recall" minutes={3}',
      says: /the steps are recall \(3\)/,
      at: '<Step id="recall"',
    },
    {
      name: "nobody to turn to at its end",
      in: boosterIn("kk"),
      find: "<Helpers />",
      put: "",
      says: /lacks its <Exit> or its <Helpers/,
      at: '<Step id="exit"',
    },
  ])("$name", async ({ name: _, says, at, ...edit }) => {
    const line = lineWith(edited(sound, edit)[edit.in], at);
    const fault = (await faultsOf(sound, edit)).find((one) => one.file === edit.in && says.test(one.says));
    expect(fault).toMatchObject({ line, mend: expect.stringMatching(/\w{3}/) });
  });

  test("no sensitivity where its lesson is sensitive", async () => {
    const says = (await faultsOf(sound, sensitive)).map((fault) => `${fault.file} ${fault.says}`);
    expect(says).toEqual([`${boosterFile} sensitive is false`]);
  });

  test("no minutes of its own choice: it takes ten", async () => {
    const edit = { in: boosterFile, find: "minutes: 10", put: "minutes: 12" };
    const faults = await faultsOf(sound, edit);
    expect(faults.some(({ says }) => says.includes("the steps take 10 minutes, lesson.yaml says 12"))).toBe(
      true,
    );
  });
});

test("a lesson of its own has no booster's code", async () => {
  const faults = await faultsOf(sound, { in: lessonFile, find: "code: B1", put: "code: B1-2" });
  expect(faults.find(({ file }) => file === lessonFile)).toMatchObject({ says: "the code is B1-2" });
});
