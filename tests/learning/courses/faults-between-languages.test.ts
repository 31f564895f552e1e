import { describe, expect, test } from "vitest";
import { checkFaults } from "./check-faults.ts";
import { faultsOf } from "./planted-content.ts";
import { lessonIn, moduleIn, soundContent } from "./sound-content.ts";

const sound = soundContent();

test("the sound lesson, which the others are made from, has no fault", async () => {
  expect(await faultsOf(sound)).toEqual([]);
});

describe("between the languages", () => {
  const ru = moduleIn("ru");

  test("a missing translation", async () => {
    const faults = await faultsOf(sound, { without: moduleIn("kk") });
    expect(faults).toContainEqual({
      file: moduleIn("kk"),
      line: 1,
      says: "the translation is missing",
      mend: expect.stringContaining("kk, ru and en"),
    });
  });

  checkFaults([
    {
      name: "another step",
      in: ru,
      find: '<Step id="why"',
      put: '<Step id="reason"',
      says: /<Step id="reason" minutes=5>, in .* <Step id="why" minutes=5>/,
    },
    {
      name: "another block",
      in: ru,
      find: '<Quiz id="check"',
      put: '<Quiz id="test"',
      says: /<Quiz id="test" .* <Quiz id="check"/,
    },
    {
      name: "another kind of block under the same id",
      in: lessonIn("ru"),
      find: '<Breathe id="breath" title="Слово" in={3} out={5} rounds={4}>\n\nСлово.\n\n</Breathe>',
      put: '<Exit id="breath" asks="?"><Option id="a" says="а" /><Option id="b" says="б" /><Option id="c" says="в" adult={true} /></Exit>',
      says: /<Exit id="breath">, in .* <Breathe id="breath"/,
    },
    {
      name: "other minutes of a step",
      in: ru,
      find: '"why" minutes={5}',
      put: '"why" minutes={4}',
      says: /minutes=4>, in .* minutes=5>/,
    },
    {
      name: "another question",
      in: ru,
      find: '<Question id="second"',
      put: '<Question id="other"',
      says: /<Question id="other">, in .* <Question id="second">/,
    },
    {
      name: "another option",
      in: ru,
      find: '<Option id="green"',
      put: '<Option id="grey"',
      says: /<Option id="grey"/,
    },
    {
      name: "another right answer",
      in: ru,
      find: '<Option id="red" says="Слово first red">\n\nСлово on first red.\n\n</Option>\n\n<Option id="blue" says="Слово first blue" right={true}>',
      put: '<Option id="red" says="Слово first red" right={true}>\n\nСлово on first red.\n\n</Option>\n\n<Option id="blue" says="Слово first blue">',
      says: /<Option id="red" right=true>, in .* <Option id="red" right=false>/,
      at: '<Option id="red" says="Слово first red"',
    },
    {
      name: "another pass mark",
      in: ru,
      find: "pass={0.8}",
      put: "pass={0.7}",
      says: /<Quiz id="check" pass=0.7>/,
    },
    {
      name: "the box an item belongs to",
      in: lessonIn("en"),
      find: 'id="one" box="helps"',
      put: 'id="one" box="harms"',
      says: /<Item id="one" box="harms">/,
    },
    {
      name: "where a choice leads",
      in: lessonIn("en"),
      find: 'id="leave" to="alone"',
      put: 'id="leave" to="yard"',
      says: /no choice leads to the scene "alone"/,
      at: '<Scene id="alone"',
    },
    {
      name: "the tone of a choice",
      in: lessonIn("en"),
      find: 'tone="sun"',
      put: 'tone="leaf"',
      says: /<Choice id="leave" to="alone" tone="leaf">/,
      at: '<Choice id="leave"',
    },
    {
      name: "the seconds of a breath",
      in: lessonIn("en"),
      find: "in={3}",
      put: "in={4}",
      says: /<Breathe id="breath" in=4/,
    },
    {
      name: "the date of a law",
      in: lessonIn("ru"),
      find: 'asOf="2025-03-31"',
      put: 'asOf="2024-03-31"',
      says: /<Law .*2024-03-31/,
    },
    {
      name: "the paragraph of a law",
      in: lessonIn("ru"),
      find: 'para="9(2)"',
      put: 'para="9(3)"',
      says: /<Law para="9\(3\)"/,
    },
    {
      name: "whether a law was confirmed",
      in: lessonIn("ru"),
      find: "confirmed={true}",
      put: "confirmed={false}",
      says: /<Law .*confirmed=false/,
    },
    {
      name: "a rule to remember that the others have",
      in: lessonIn("ru"),
      find: '<Remember title="Слово">\n\n- Слово\n\n</Remember>\n\n',
      put: "",
      says: /<Law .* <Remember>/,
      at: "<Law",
    },
    {
      name: "helpers that stand elsewhere",
      in: ru,
      find: "Слово.\n\n</Step>",
      put: "Слово.\n\n<Helpers />\n\n</Step>",
      says: /<Helpers>/,
      at: "<Helpers />",
    },
    {
      name: "a block more at the end",
      in: ru,
      find: "<Helpers />",
      put: `<Helpers />\n\n${breath("last")}`,
      says: /<Breathe id="last"/,
      at: '<Breathe id="last"',
    },
    {
      name: "a block fewer at the end",
      in: moduleIn("kk"),
      find: "<Helpers />",
      put: `<Helpers />\n\n${breath("last")}`,
      says: /here stands nothing/,
      at: "<Helpers />",
      reportedIn: ru,
    },
  ]);
});

function breath(id: string): string {
  return `<Breathe id="${id}" title="Т" in={3} out={5} rounds={4}>\n\nТ.\n\n</Breathe>`;
}
