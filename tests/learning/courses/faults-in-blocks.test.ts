import { describe, expect, test } from "vitest";
import { checkFaults } from "./check-faults.ts";
import { faultsOf, type Edit } from "./planted-content.ts";
import { lessonIn, moduleIn, soundContent } from "./sound-content.ts";

const sound = soundContent();

describe("in a quiz", () => {
  const kk = moduleIn("kk");
  checkFaults([
    {
      name: "a question without a right answer",
      in: kk,
      find: " right={true}",
      put: "",
      says: /exactly one option/,
      at: '<Question id="first"',
    },
    {
      name: "a question with two right answers",
      in: kk,
      find: 'says="Сөз first red"',
      put: 'says="Сөз first red" right={true}',
      says: /exactly one option/,
      at: '<Question id="first"',
    },
    {
      name: "a right answer that is no truth value",
      in: kk,
      find: "right={true}",
      put: 'right="true"',
      says: /right/,
      at: 'right="true"',
    },
    { name: "a pass mark above everything", in: kk, find: "pass={0.8}", put: "pass={8}", says: /pass/ },
    {
      name: "an option without feedback",
      in: kk,
      find: "Сөз on second green.\n",
      put: "",
      says: /html/,
      at: 'says="Сөз second green"',
    },
    {
      name: "the same option twice",
      in: kk,
      find: '<Option id="green" says="Сөз first green"',
      put: '<Option id="red" says="Сөз first green"',
      says: /"red" stands twice/,
    },
    {
      name: "an id with capitals",
      in: kk,
      find: '<Question id="first"',
      put: '<Question id="First"',
      says: /small latin letters/,
    },
  ]);
});

describe("in a story", () => {
  const en = lessonIn("en");
  checkFaults([
    {
      name: "a choice into nothing",
      in: en,
      find: 'id="leave" to="alone"',
      put: 'id="leave" to="nowhere"',
      says: /"leave" leads to "nowhere"/,
      at: '<Scene id="corridor"',
    },
    {
      name: "a scene that nothing leads to",
      in: en,
      find: 'id="leave" to="alone"',
      put: 'id="leave" to="yard"',
      says: /no choice leads to the scene "alone"/,
      at: '<Scene id="alone"',
    },
    {
      name: "a start that is no scene",
      in: en,
      find: 'start="corridor"',
      put: 'start="street"',
      says: /starts at "street"/,
      at: '<Scene id="corridor"',
    },
    {
      name: "an end with choices",
      in: en,
      find: '<Scene id="alone" title="Word">',
      put: '<Scene id="alone" title="Word" end={true}>',
      says: /choices/,
    },
    {
      name: "a scene with one choice",
      in: en,
      find: '<Choice id="call" to="yard" says="Word" tone="leaf">\n\nWord calls.\n\n</Choice>\n\n',
      put: "",
      says: /choices/,
      at: '<Scene id="alone"',
    },
  ]);

  test("a scene that only leads back to itself never ends", async () => {
    const edits: Edit[] = [
      { in: en, find: 'id="back" to="corridor"', put: 'id="back" to="alone"' },
      { in: en, find: 'id="call" to="yard"', put: 'id="call" to="alone"' },
    ];
    const says = (await faultsOf(sound, ...edits)).map((fault) => fault.says);
    expect(says.some((one) => one.includes('from the scene "alone" the story never ends'))).toBe(true);
  });
});

describe("in the other blocks", () => {
  const kk = lessonIn("kk");
  checkFaults([
    {
      name: "an item for a box that is not there",
      in: kk,
      find: 'id="two" box="harms"',
      put: 'id="two" box="hurts"',
      says: /no box "hurts"/,
    },
    {
      name: "an exit without an adult to talk to",
      in: kk,
      find: " adult={true}",
      put: "",
      says: /adult/,
      at: "<Exit",
    },
    {
      name: "feelings in another order",
      in: kk,
      find: 'face="calm"',
      put: 'face="storm"',
      says: /faces/,
      at: "<Feelings",
    },
    { name: "a breath longer than a child can hold", in: kk, find: "in={3}", put: "in={30}", says: /in:/ },
    { name: "a law without its date", in: kk, find: ' asOf="2025-03-31"', put: "", says: /asOf/, at: "<Law" },
    {
      name: "a law of a day that never was",
      in: kk,
      find: 'asOf="2025-03-31"',
      put: 'asOf="2025-02-31"',
      says: /asOf/,
    },
  ]);
});
