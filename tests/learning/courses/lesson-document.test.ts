import { expect, test } from "vitest";
import { compileLesson } from "#app/learning/writing/compile-lesson.ts";
import { blocksOf, findBlock } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import { edited } from "./planted-content.ts";
import { lessonIn, soundContent } from "./sound-content.ts";

const sound = soundContent();

async function compile(language: Language, mdx = sound[lessonIn(language)]!) {
  const { document } = await compileLesson({
    file: lessonIn(language),
    mdx,
    course: "b",
    lesson: "b1",
    language,
    required: ["check"],
  });
  return document;
}

function withProse(prose: string): Promise<string> {
  const files = edited(sound, { in: lessonIn("en"), find: "Word, **Word**.", put: prose });
  return compile("en", files[lessonIn("en")]).then(({ steps }) => JSON.stringify(steps[1]?.parts));
}

test("a lesson has its steps in order, with title, minutes and notes", async () => {
  const { steps } = await compile("kk");
  expect(steps.map(({ id, minutes }) => `${id} ${minutes}`)).toEqual([
    "check-in 2",
    "story 6",
    "skill 7",
    "practice 15",
    "transfer 5",
    "exit 5",
    "home-link 0",
  ]);
  expect(steps[1]).toMatchObject({ title: "Сөз: story", notes: "<p>Сөз for the teacher of story.</p>" });
});

test("prose becomes plain HTML, and notes are no part of it", async () => {
  const { steps } = await compile("en");
  const [part, ...others] = steps[1]!.parts;
  expect(others).toEqual([]);
  expect(part?.kind === "prose" && part.html.replaceAll("\n", "")).toBe(
    "<p>Word, <strong>Word</strong>.</p>" +
      '<blockquote><p>Word, <a href="/en/help">Word</a>.</p></blockquote>' +
      "<ol><li>Word</li></ol>",
  );
});

test.each(["kk", "ru", "en"] as const)("a link inside Senim stays in %s", async (language) => {
  expect(JSON.stringify(await compile(language))).toContain(`href=\\"/${language}/help\\"`);
});

test("what looks like markup in an author's text is text", async () => {
  expect(await withProse("Write &lt;script&gt; and 1 \\< 2 & so on")).toContain(
    "&lt;script&gt; and 1 &lt; 2 &amp; so on",
  );
});

test("every activity is found by its id", async () => {
  const document = await compile("ru");
  expect(blocksOf(document).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    "feelings now",
    "breathe breath",
    "scenario story",
    "sort sort",
    "match match",
    "order order",
    "note note",
    "poll poll",
    "roleplay roleplay",
    "cards cards",
    "cases cases",
    "plan plan",
    "quiz check",
    "exit exit",
  ]);
  expect(findBlock(document, "sort")?.kind).toBe("sort");
  expect(findBlock(document, "story-that-is-not-there")).toBeUndefined();
});

test("no line number of the compiler's stays in a document", async () => {
  expect(JSON.stringify(await compile("en"))).not.toContain('"line"');
});
