import { describe, expect, test } from "vitest";
import { compileLesson } from "#app/learning/writing/compile-lesson.ts";
import { edited } from "./planted-content.ts";
import { lessonIn, soundContent } from "./sound-content.ts";

const sound = soundContent();
const file = lessonIn("en");

async function versionOf(mdx: string, required = ["check", "exit"]): Promise<string> {
  const source = { file, mdx, course: "b", lesson: "b1", language: "en", required } as const;
  const { document, faults } = await compileLesson(source);
  expect(faults).toEqual([]);
  return document.version;
}

const unchanged = versionOf(sound[file]!);

async function versionWith(find: string, put: string): Promise<string> {
  return versionOf(edited(sound, { in: file, find, put })[file]!);
}

test("a version is 16 hexadecimal digits, as progress events carry it", async () => {
  expect(await unchanged).toMatch(/^[0-9a-f]{16}$/);
});

test.each(["kk", "ru"] as const)("the %s lesson has the English one's version", async (language) => {
  const mdx = sound[lessonIn(language)]!;
  const required = ["check", "exit"];
  const { document } = await compileLesson({ file, mdx, course: "b", lesson: "b1", language, required });
  expect(document.version).toBe(await unchanged);
});

describe("an old answer still means the same, and the version stays, when the wording changes", () => {
  test.each([
    ["of prose", "Word, **Word**", "Word, *word*"],
    ["of notes", "Word for the teacher of story", "A word for the teacher"],
    ["of a step's title", 'title="Word: story"', 'title="A story"'],
    ["of a question", '<Question id="first" asks="Word?"', '<Question id="first" asks="A word?"'],
    ["of an option", 'says="Word first red"', 'says="Red"'],
    ["of an explanation", "Word on first red.", "Red is no word."],
    ["of a scene", "Word in the corridor.", "It is break."],
    ["of a choice", '<Choice id="stay" to="yard" says="Word"', '<Choice id="stay" to="yard" says="I stay"'],
    ["of an item", 'says="Word one"', 'says="One"'],
    ["of a feeling", 'says="Word calm"', 'says="Calm"'],
  ])("%s", async (_, find, put) => {
    expect(await versionWith(find, put)).toBe(await unchanged);
  });
});

describe("an old answer could mean something else, and the version changes, with", () => {
  test.each([
    ["a step's id", '<Step id="story"', '<Step id="tale"'],
    ["a block's id", '<Sort id="sort"', '<Sort id="boxes"'],
    ["a question's id", '<Question id="first"', '<Question id="one"'],
    ["an option's id", '<Option id="red" says="Word first red"', '<Option id="pink" says="Word first red"'],
    ["a pass mark", '<Quiz id="check" title="Word"', '<Quiz id="check" title="Word" pass={0.8}'],
    ["an item's box", '<Item id="one" box="helps"', '<Item id="one" box="harms"'],
    ["an item's id", '<Item id="one"', '<Item id="uno"'],
    ["a scene's start", 'start="corridor"', 'start="alone"'],
    ["a choice's id", '<Choice id="stay"', '<Choice id="remain"'],
    ["a choice's way", '<Choice id="back" to="corridor"', '<Choice id="back" to="yard"'],
  ])("%s", async (_, find, put) => {
    expect(await versionWith(find, put)).not.toBe(await unchanged);
  });

  test("the right answer", async () => {
    const blue = '<Option id="blue" says="Word first blue" right={true}>';
    const green = '<Option id="green" says="Word first green">';
    const files = edited(
      sound,
      { in: file, find: blue, put: blue.replace(" right={true}", "") },
      { in: file, find: green, put: green.replace(">", " right={true}>") },
    );
    expect(await versionOf(files[file]!)).not.toBe(await unchanged);
  });

  test("what is required, in whatever order it is named", async () => {
    expect(await versionOf(sound[file]!, ["check"])).not.toBe(await unchanged);
    expect(await versionOf(sound[file]!, ["exit", "check"])).toBe(await unchanged);
  });

  test("a block more", async () => {
    const more =
      '<Breathe id="again" title="Word" in={3} out={5} rounds={4}>\n\nWord.\n\n</Breathe>\n\n<Helpers />';
    expect(await versionWith("<Helpers />", more)).not.toBe(await unchanged);
  });

  test("the order of the steps", async () => {
    const mdx = sound[file]!;
    const cut = mdx.indexOf('<Step id="story"');
    expect(await versionOf(mdx.slice(cut) + mdx.slice(0, cut))).not.toBe(await unchanged);
  });
});
