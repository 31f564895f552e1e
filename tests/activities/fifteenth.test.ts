import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { compileContent } from "#app/learning/writing/compile-content.ts";
import { languages } from "#app/i18n/language.ts";
import { edited, newFolder, writeContent, type Edit } from "../learning/courses/planted-content.ts";
import { lessonFile, lessonIn, soundContent } from "../learning/courses/sound-content.ts";
import { copyHouse, forgetScale, layInScale } from "./fifteenth/lay-in.ts";
import type * as walk from "./fifteenth/walk-scale.tsx";

const scale = `<Scale id="mood" asks="Where do I stand?">

<Point id="low" says="At the beginning" />

<Point id="half" says="Half way" />

<Point id="high" says="At the end" />

</Scale>`;
const content = edited(
  soundContent(),
  { in: lessonFile, find: "check, exit]", put: "check, exit, mood]" },
  ...languages.map((language): Edit => {
    return { in: lessonIn(language), find: "<Helpers />", put: `${scale}\n\n<Helpers />` };
  }),
);

const house = copyHouse();
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What the copy's compiler says of this content; where it says nothing, a server can read it. */
async function compile(...edits: Edit[]): Promise<{ out: string; says: string[] }> {
  const compiler = (await import(path.join(house, "app/learning/writing/compile-content.ts"))) as {
    compileContent: typeof compileContent;
  };
  const out = newFolder();
  const faults = await compiler.compileContent(writeContent(edited(content, ...edits)), out);
  return { out, says: faults.map(({ says }) => says) };
}

describe("a fifteenth activity is its folder, five lines and its words:", () => {
  let school: Awaited<ReturnType<typeof walk.openSchoolWithScale>>;
  beforeAll(async () => {
    layInScale(house);
    process.env.SENIM_CONTENT = (await compile()).out;
    const { openSchoolWithScale } = (await import(
      path.join(house, "tests/activities/fifteenth/walk-scale.tsx")
    )) as typeof walk;
    school = await openSchoolWithScale();
  }, 120_000);
  afterAll(() => school.close());

  test("the type-check passes", async () => {
    expect(await typeCheck()).toBe("");
  }, 180_000);

  test("an author’s lesson with it is sound, and a slip in one language is found", async () => {
    expect((await compile()).says).toEqual([]);
    const slip: Edit = { in: lessonIn("ru"), find: `<Point id="half"`, put: `<Point id="middle"` };
    expect((await compile(slip)).says).toEqual([
      expect.stringMatching(/here stands <Point id="middle">, in .*kk\.mdx <Point id="half">/),
    ]);
    const unknown: Edit = {
      in: lessonIn("kk"),
      find: `<Point id="half"`,
      put: `<Point right={true} id="half"`,
    };
    expect((await compile(unknown)).says).toContain("<Point> has no attribute right");
  });

  test("Aigerim finds it in her lesson, whose page names its view", async () => {
    const page = await school.lesson();
    expect(page).toMatch(/data-views="[^"]*\bscale\b/);
    expect(page).toContain(`data-block="mood" data-kind="scale" data-state="open"`);
    expect(page).toContain("Half way");
  });

  test("Aigerim answers it without JavaScript, and it is done", async () => {
    const { status, page } = await school.answer();
    expect(status).toBe(303);
    expect(page).toContain(`data-block="mood" data-kind="scale" data-state="answered"`);
  });

  test("Gulnara has it in her plan, on a sheet, on her own sheet and in the whole lesson", async () => {
    expect(await school.paper("plan")).toContain("where do I stand");
    const handouts = await school.paper("handouts");
    expect(handouts).toContain(`data-sheet="scale"`);
    expect(handouts).toContain("Points to stand at");
    expect(handouts.split(`data-sheet="answers"`)[1]).toContain("Where do I stand?");
    expect(await school.paper("lesson")).toContain(`data-block="mood" data-kind="scale"`);
  });

  test("the projector has a screen of it", async () => {
    const { label, html } = await school.screen();
    expect(label).toBe("Where do I stand?");
    expect(html).toContain(`data-block="mood" data-kind="scale" data-state="open"`);
    expect(html).toContain("At the end");
  });

  test("her class votes on it by phone", async () => {
    expect(await school.vote()).toMatchObject({
      result: { votes: 9, counts: { low: 1, half: 0, high: 8 } },
    });
  });

  test("what somebody forgets of it, the type-check names", async () => {
    forgetScale(house);
    const errors = await typeCheck();
    for (const file of ["source-of.ts", "view-of.ts", "block-screen.ts", "paper-of.ts", "plan-sheet.tsx"])
      expect(errors).toContain(file);
  }, 180_000);
});

async function typeCheck(): Promise<string> {
  const tsc = path.resolve("node_modules/.bin/tsc");
  const run = promisify(execFile)(tsc, ["-p", house]);
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}
