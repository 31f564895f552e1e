import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ContentFault } from "#app/content-files/content-fault.ts";
import { compileInstruments } from "#app/surveys/questionnaires/compile-instruments.ts";

const folder = mkdtempSync(path.join(tmpdir(), "senim-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pupils = "pupils-5-11.yaml";
const children = "pupils-1-4.yaml";
const parents = "parents.yaml";
let copies = 0;

/** The real instruments with one thing changed in one of them. */
function copyOfContent(): string {
  const copy = path.join(folder, String((copies += 1)));
  cpSync(path.resolve("content/surveys"), copy, { recursive: true });
  return copy;
}

function faultsIn(copy: string): ContentFault[] {
  const faults = compileInstruments(copy, path.join(folder, "out"));
  return faults.map((fault) => ({ ...fault, file: path.relative(copy, fault.file) }));
}

type Planted = {
  name: string;
  in: string;
  find: string;
  put: string;
  says: RegExp;
  /** A piece of the line it is reported on, and how far below that; `put` itself if absent. */
  at?: string;
  below?: number;
};

function check(table: Planted[]): void {
  test.each(table)("$name", ({ in: file, find, put, says, at = put, below = 0 }) => {
    const copy = copyOfContent();
    const text = readFileSync(path.join(copy, file), "utf8");
    // An edit that finds nothing would prove nothing.
    expect(text).toContain(find);
    const edited = text.replace(find, () => put);
    writeFileSync(path.join(copy, file), edited);

    const faults = faultsIn(copy);
    const fault = faults.find((one) => says.test(one.says));
    const line = edited.split("\n").findIndex((one) => one.includes(at)) + 1 + below;
    expect(fault, JSON.stringify(faults, null, 1)).toMatchObject({
      file,
      line,
      mend: expect.stringMatching(/\w{3}/),
    });
  });
}

describe("in its languages, the check finds", () => {
  const ru = "Как часто ученики в твоём классе помогают друг другу?";
  check([
    {
      name: "a missing one",
      in: pupils,
      find: `          ru: "${ru}"\n`,
      put: "",
      says: /the Russian text is missing: write it/,
      at: "id: peers-help",
      below: 5,
    },
    {
      name: "an empty text",
      in: pupils,
      find: ru,
      put: " ",
      says: /the Russian text is missing/,
      at: "id: peers-help",
      below: 7,
    },
    {
      name: "Kazakh in the place of Russian",
      in: pupils,
      find: ru,
      put: "Сыныпта көмектесе ме?",
      says: /a Kazakh letter stands in the Russian text/,
    },
    {
      name: "Russian in the place of English",
      in: pupils,
      find: "How often are you in a good mood at school?",
      put: "Как часто?",
      says: /a Cyrillic letter stands in the English text/,
    },
  ]);
});

describe("in its ids and numbers, the check finds", () => {
  check([
    {
      name: "an item twice",
      in: pupils,
      find: "id: peers-break",
      put: "id: peers-kind",
      says: /the id "peers-kind" stands twice/,
      at: "id: peers-kind",
      below: 9,
    },
    {
      name: "an item with the id of a background question",
      in: pupils,
      find: "id: peers-kind",
      put: "id: gender # again",
      says: /"gender" stands twice/,
    },
    {
      name: "an unknown scale",
      in: pupils,
      find: "scale: how-many",
      put: "scale: how-come",
      says: /there is no scale "how-come"/,
    },
    {
      name: "an unknown domain",
      in: pupils,
      find: "domain: belonging",
      put: "domain: belongings",
      says: /there is no domain "belongings"/,
    },
    {
      name: "a sub-domain of another domain",
      in: pupils,
      find: "domain: belonging",
      put: "domain: support",
      says: /"peers" is no sub-domain of support/,
      at: "subDomain: peers",
    },
    {
      name: "an item too few",
      in: parents,
      find: "subDomain: voice",
      put: "subDomain: respect",
      says: /items on voice: 1 instead of 2/,
      at: "id: voice-child",
    },
    {
      name: "an item too many",
      in: parents,
      find: "subDomain: voice",
      put: "subDomain: respect",
      says: /items on respect: 3 instead of 2/,
      at: "id: respect-ability",
    },
    {
      name: "two items on a small child's screen",
      in: children,
      find: "  - items:\n      - id: peers-play",
      put: "      - id: peers-play",
      says: /items on one page: 2/,
      at: "pages:",
      below: 1,
    },
    {
      name: "a page of two",
      in: pupils,
      find: "      - id: voice-speak",
      put: "  - items:\n      - id: voice-speak",
      says: /items on one page: 2/,
      at: "  - items:",
    },
    {
      name: "a short form as long as the whole",
      in: children,
      find: "items: 8",
      put: "items: 12",
      says: /the short form is not part/,
    },
  ]);
});

describe("in its scales and marks, the check finds", () => {
  check([
    {
      name: "a reversed item whose scale runs upwards",
      in: pupils,
      find: "reverse: false",
      put: "reverse: true",
      says: /good end of "how-many" is its last step, and reverse is true/,
    },
    {
      name: "an event that is not reversed",
      in: children,
      find: "reverse: true",
      put: "reverse: false",
      says: /good end of "dots-two-months" is its first step/,
      at: "scale: dots-two-months",
      below: 1,
    },
    {
      name: "a scale for small children on a page",
      in: pupils,
      find: "scale: how-many",
      put: "scale: faces",
      says: /"faces" is not for this instrument/,
    },
    {
      name: "a scale without pictures for small children",
      in: children,
      find: "domain: belonging\n        subDomain: peers\n        scale: faces",
      put: "domain: belonging\n        subDomain: peers\n        scale: how-easy",
      says: /"how-easy" is not for this instrument/,
      at: "scale: how-easy",
    },
    {
      name: "harm by adults without its mark",
      in: pupils,
      find: "        adultHarm: true\n",
      put: "",
      says: /an item on harsh-treatment is not marked/,
      at: "id: harsh-shout",
    },
    {
      name: "the mark on another item",
      in: pupils,
      find: "subDomain: voice",
      put: "subDomain: voice\n        adultHarm: true",
      says: /adultHarm marks items on harsh-treatment alone/,
      at: "id: voice-asked",
    },
    {
      name: "an item on places that names none",
      in: pupils,
      find: "        place: yard\n",
      put: "",
      says: /which place/,
      at: "id: places-yard",
    },
    {
      name: "a scale twice",
      in: "scales.yaml",
      find: "id: how-many\n",
      put: "id: how-often\n",
      says: /the scale "how-often" stands twice/,
      at: "id: how-often",
      below: 7,
    },
    {
      name: "a scale whose every step is good",
      in: "scales.yaml",
      find: "id: never, favourable: false",
      put: "id: never, favourable: true",
      says: /"how-often" has no one good end/,
      at: "id: how-often",
    },
    {
      name: "a lesson without a name",
      in: "domains.yaml",
      find: "lessons: [a4,",
      put: "lessons: [a9,",
      says: /the lesson "a9" has no name/,
    },
    {
      name: "a sub-domain in another domain",
      in: "domains.yaml",
      find: "id: wellbeing",
      put: "id: voice",
      says: /support holds .*voice/,
      at: "id: support",
    },
    {
      name: "an instrument that calls itself validated",
      in: pupils,
      find: "validated: false",
      put: "validated: true",
      says: /write false/,
    },
    {
      name: "free text",
      in: pupils,
      find: "reverse: false",
      put: "reverse: false\n        freeText: true",
      says: /freeText/,
      at: "freeText",
    },
    {
      name: "another background question",
      in: parents,
      find: "\npages:",
      put: "\nbackground:\n  - { id: gender, ask: { kk: Қ, ru: Р, en: E }, options: [{ id: a, kk: Қ, ru: Р, en: E }, { id: b, kk: Қ, ru: Р, en: E }] }\npages:",
      says: /background questions: gender/,
      at: "background:",
    },
    {
      name: "bands that leave a grade out",
      in: pupils,
      find: "grades: [7, 9]",
      put: "grades: [8, 9]",
      says: /the options of "band" and the grades don’t fit/,
      at: "grades: [8, 9]",
      below: -2,
    },
    {
      name: "a band of one grade",
      in: pupils,
      find: "grades: [10, 11]",
      put: "grades: [11, 11]",
      says: /"band" and the grades/,
      at: "grades: [11, 11]",
      below: -3,
    },
  ]);
});

describe("in its words, the check finds", () => {
  check([
    {
      name: "a negative in English",
      in: pupils,
      find: "How often are you in a good",
      put: "How often are you not in a good",
      says: /"not" makes the question negative/,
    },
    {
      name: "a negative in Russian",
      in: pupils,
      find: "Как часто тебе хочется",
      put: "Как часто тебе не хочется",
      says: /"не" makes the question negative/,
    },
    {
      name: "a negative verb in Kazakh",
      in: pupils,
      find: "Мектептегі ересектер сені соңына дейін тыңдай ма?",
      put: "Мектептегі ересектер сені тыңдамайды ма?",
      says: /"тыңдамайды" makes the question negative/,
    },
    {
      name: "a statement",
      in: pupils,
      find: "Как часто тебе хочется идти в школу?",
      put: "Мне хочется идти в школу.",
      says: /this is not one question/,
    },
    {
      name: "two questions in one",
      in: pupils,
      find: "Мектепке барғың келе ме?",
      put: "Барғың келе ме? Неге?",
      says: /this is not one question/,
    },
    {
      name: "an event without its period",
      in: pupils,
      find: "за последние два месяца тебя травили бойкотом",
      put: "тебя травили бойкотом",
      says: /the period its scale is about is not named/,
    },
    {
      name: "too much for a small child",
      in: children,
      find: "Do you feel safe in the school yard?",
      put: `Do you feel safe ${"when you play ".repeat(6)}there?`,
      says: /characters are too many/,
    },
  ]);

  test("a page about bullying that does not say what it is", () => {
    const copy = copyOfContent();
    const file = path.join(copy, children);
    const text = readFileSync(file, "utf8");
    const before = /  - before:\n      kk: "Кейде.*\n.*\n.*\n    items:/.exec(text)?.[0];
    writeFileSync(file, text.replace(before ?? "", "  - items:"));
    expect(faultsIn(copy)).toEqual([
      {
        file: children,
        line: text.slice(0, text.indexOf(before ?? "")).split("\n").length,
        says: "a page about bullying has no `before`",
        mend: "Say there, in plain words, what bullying is.",
      },
    ]);
  });
});

describe("among the files, the check", () => {
  test("misses an instrument", () => {
    const copy = copyOfContent();
    rmSync(path.join(copy, "staff.yaml"));
    expect(faultsIn(copy)).toMatchObject([{ file: "staff.yaml", line: 1, says: "the file is missing" }]);
  });

  test("takes an older version beside the newest", () => {
    const copy = copyOfContent();
    renameSync(path.join(copy, "staff.yaml"), path.join(copy, "staff@1.yaml"));
    const older = readFileSync(path.join(copy, "staff@1.yaml"), "utf8");
    writeFileSync(path.join(copy, "staff.yaml"), older.replace("version: 1", "version: 2"));
    expect(faultsIn(copy)).toEqual([]);
  });

  test("finds one version in two files", () => {
    const copy = copyOfContent();
    cpSync(path.join(copy, "staff.yaml"), path.join(copy, "staff@1.yaml"));
    expect(faultsIn(copy)).toMatchObject([
      { file: "staff@1.yaml", line: 2, says: "staff@1 stands in two files" },
    ]);
  });

  test("finds a file under another's name", () => {
    const copy = copyOfContent();
    renameSync(path.join(copy, "staff.yaml"), path.join(copy, "parents.yaml"));
    expect(faultsIn(copy)).toContainEqual(
      expect.objectContaining({
        file: "parents.yaml",
        line: 1,
        says: "this is staff@1, and the file is called parents.yaml",
      }),
    );
  });

  test("writes nothing while there is a fault", () => {
    const copy = copyOfContent();
    rmSync(path.join(copy, "staff.yaml"));
    const out = path.join(folder, "nothing");
    compileInstruments(copy, out);
    expect(() => readFileSync(path.join(out, "parents@1.json"))).toThrow(/ENOENT/);
  });
});
