import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { checkReading, type LessonReading } from "#app/learning/writing/check-reading.ts";
import type { CourseId } from "#app/learning/courses/lesson.ts";
import { lineOfSentence } from "#app/learning/writing/line-of-sentence.ts";
import { hardFactor, readingLimits } from "#app/learning/writing/reading-limits.ts";
import { readingTable } from "#app/learning/writing/reading-table.ts";
import { languages, type Language } from "#app/i18n/language.ts";
import { compileContent } from "#app/learning/writing/compile-content.ts";
import { edited, newFolder, writeContent, lineWith, faultsOf } from "../courses/planted-content.ts";
import { lessonIn, soundContent } from "../courses/sound-content.ts";

const sound = soundContent();
const courses = constantFrom<CourseId>("a", "b", "c", "staff", "parents");

/** A lesson of one sentence with this many short words, among ten that hurt nobody. */
function lessonWith(words: number, course: CourseId, language: Language = "kk"): LessonReading {
  const long = `${Array.from({ length: words }, () => "ол").join(" ")}.`;
  const prose = ["Ол осында.", ...Array.from({ length: 30 }, () => "Ол келді."), long];
  const html = `<p>${prose.join("</p>\n<p>")}</p>`;
  const steps = [
    { id: "story", title: "Story", minutes: 6, notes: "", parts: [{ kind: "prose" as const, html }] },
  ];
  return checkReading({ course, lesson: "b1", language, steps }, "kk.mdx", prose.join("\n\n"));
}

describe("a sentence", () => {
  test("within the limit of its readers is let be, above it is warned of, far above it is a fault", () => {
    assert(
      property(
        courses,
        constantFrom(...languages),
        integer({ min: 1, max: 90 }),
        (course, language, words) => {
          const { longest } = readingLimits(course, language);
          const { warnings, faults } = lessonWith(words, course, language);
          const isHard = words > longest * hardFactor;
          expect(faults).toHaveLength(isHard ? 1 : 0);
          expect(warnings).toHaveLength(!isHard && words > longest ? 1 : 0);
        },
      ),
    );
  });

  test("is named with its line, its length and what to do", () => {
    expect(lessonWith(20, "b").warnings).toEqual([
      {
        file: "kk.mdx",
        line: 63,
        says: expect.stringContaining("20 words; at most 18"),
        mend: "Make two of it.",
      },
    ]);
  });

  test("that is too long for a band may be right for an older one", () => {
    for (const language of languages) {
      const [a, b, c, staff] = (["a", "b", "c", "staff"] as const).map((id) => readingLimits(id, language));
      for (const key of ["mean", "p90", "longest", "longWords"] as const) {
        expect([b![key], c![key], staff![key]]).toEqual(
          [b![key], c![key], staff![key]].toSorted((one, other) => one - other),
        );
        expect(a![key]).toBeLessThan(b![key]);
      }
    }
  });
});

describe("the line of a sentence", () => {
  const source = "one\n\nHere **stands** the [help](/help) for you.\n\n<Item says=“Here stands another” />\n";

  test.each([
    ["with bold words and a link", "Here stands the help for you.", 3],
    ["in an attribute", "Here stands another", 5],
    ["that is not there", "Nowhere", 1],
  ])("%s", (_, sentence, line) => {
    expect(lineOfSentence(source, sentence)).toBe(line);
  });
});

describe("with the content", () => {
  const hard = `${Array.from({ length: 40 }, () => "Сөз").join(" ")}.`;
  const edit = { in: lessonIn("kk"), find: "Сөз, **Сөз**.", put: hard };

  test("a sentence that no child can hold is a fault at its line", async () => {
    const line = lineWith(edited(sound, edit)[lessonIn("kk")], hard);
    const faults = await faultsOf(sound, edit);
    expect(faults).toContainEqual(
      expect.objectContaining({ file: lessonIn("kk"), line, mend: "Make two of it." }),
    );
  });

  test("every language of every lesson is read and has its row", async () => {
    const readings: LessonReading[] = [];
    await compileContent(writeContent(sound), newFolder(), (reading) => readings.push(reading));
    expect(readings.map(({ lesson, language }) => `${lesson} ${language}`)).toEqual(
      ["b1", "t1"].flatMap((lesson) => languages.map((language) => `${lesson} ${language}`)),
    );
    const [head, ...rows] = readingTable(readings);
    expect(head).toMatch(/^lesson .* longest .* long words/);
    expect(rows).toHaveLength(6);
  });

  test("the teacher's notes are not counted: no child reads them", async () => {
    const notes = { in: lessonIn("kk"), find: "Сөз for the teacher of story.", put: hard };
    expect(await faultsOf(sound, notes)).toEqual([]);
  });
});
