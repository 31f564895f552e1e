import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultLine } from "#app/content-files/content-fault.ts";
import { compileInstruments } from "#app/surveys/questionnaires/compile-instruments.ts";
import {
  ballotFormOf,
  bandOf,
  isFavourable,
  itemsOf,
  pagesFor,
  pointsOf,
  scaleOf,
  unchangedItems,
  type Instrument,
  type InstrumentId,
} from "#app/surveys/questionnaires/instrument.ts";
import { formOf } from "#app/surveys/questionnaires/ballot-form.ts";

const content = path.resolve("content/surveys");
const folder = mkdtempSync(path.join(tmpdir(), "senim-surveys-"));
const compiled = path.join(folder, "compiled");

beforeAll(() => {
  compileInstruments(content, compiled);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(id: InstrumentId): Instrument {
  return JSON.parse(readFileSync(path.join(compiled, `${id}@1.json`), "utf8")) as Instrument;
}

function item(instrument: Instrument, id: string) {
  const found = itemsOf(instrument).find((one) => one.id === id);
  if (!found) throw new Error(`there is no item ${id}`);
  return found;
}

describe("the instruments", () => {
  test("are sound in kk, ru and en", () => {
    expect(compileInstruments(content, path.join(folder, "again")).map(faultLine)).toEqual([]);
  });

  test.each([
    ["pupils-5-11", 40],
    ["pupils-1-4", 12],
    ["staff", 30],
    ["parents", 18],
  ] as const)("%s has %i items", (id, count) => {
    expect(itemsOf(open(id))).toHaveLength(count);
  });

  test.each(["pupils-5-11", "pupils-1-4", "staff", "parents"] as const)("%s is not validated yet", (id) => {
    expect(open(id).validated).toBe(false);
  });

  test.each([
    ["pupils-5-11", ["band", "gender", "language"]],
    ["pupils-1-4", ["band", "gender", "language"]],
    ["staff", []],
    ["parents", []],
  ] as const)("%s asks these background questions: %j", (id, questions) => {
    expect(open(id).background.map((question) => question.id)).toEqual(questions);
  });

  test("count only “never” as good news where a child was hurt", () => {
    const pupils = open("pupils-5-11");
    const hurt = itemsOf(pupils).filter(({ subDomain }) =>
      ["bullied", "harsh-treatment"].includes(subDomain),
    );
    expect(hurt.map((one) => [1, 2, 3, 4].map((step) => isFavourable(scaleOf(pupils, one), step)))).toEqual(
      Array.from({ length: 7 }, () => [true, false, false, false]),
    );
  });

  test.each([
    ["pupils-5-11", ["harsh-shout", "harsh-words", "harsh-force"]],
    ["pupils-1-4", []],
    ["staff", ["harsh-words", "harsh-force"]],
    ["parents", ["harsh-treatment"]],
  ] as const)("%s marks what is about harm by adults", (id, marked) => {
    const found = itemsOf(open(id)).filter(({ adultHarm }) => adultHarm);
    expect(found.map((one) => one.id)).toEqual(marked);
  });

  test("the same version made twice is the same to the byte", () => {
    const again = path.join(folder, "byte");
    compileInstruments(content, again);
    const read = (from: string) =>
      readdirSync(from).map((name) => readFileSync(path.join(from, name), "utf8"));
    expect(read(again)).toEqual(read(compiled));
  });
});

describe("an instrument", () => {
  test("shows grade 2 the first eight items", () => {
    const shown = itemsOf({ pages: pagesFor(open("pupils-1-4"), 2) });
    expect(shown).toEqual(itemsOf(open("pupils-1-4")).slice(0, 8));
  });

  test.each([
    ["pupils-1-4", 3, 12],
    ["pupils-5-11", 5, 40],
    ["staff", null, 30],
  ] as const)("of %s shows grade %j all its items", (id, grade, count) => {
    expect(itemsOf({ pages: pagesFor(open(id), grade) })).toHaveLength(count);
  });

  test("gives the most points to the best step, whichever way the scale runs", () => {
    const pupils = open("pupils-5-11");
    const points = (id: string) =>
      [1, 2, 3, 4].map((step) => pointsOf(item(pupils, id), scaleOf(pupils, item(pupils, id)), step));
    expect([points("peers-help"), points("bullied-words")]).toEqual([
      [1, 2, 3, 4],
      [4, 3, 2, 1],
    ]);
  });

  test.each([
    [5, "grades-5-6"],
    [9, "grades-7-9"],
    [11, "grades-10-11"],
    [4, undefined],
  ])("finds the band of grade %i", (grade, band) => {
    expect(bandOf(open("pupils-5-11"), grade)?.id).toBe(band);
  });

  test("lets the ballot box know ids, and which questions are about oneself, and nothing else", () => {
    const form = ballotFormOf(open("pupils-1-4"));
    expect(form.questions).toHaveLength(15);
    const isAboutOneself = true;
    expect(form.questions.slice(0, 4)).toEqual([
      { id: "band", options: ["grades-1-2", "grades-3-4"], isAboutOneself },
      { id: "gender", options: ["girl", "boy"], isAboutOneself },
      { id: "language", options: ["kk", "ru", "other"], isAboutOneself },
      { id: "peers-like", options: ["not-much", "yes", "very"] },
    ]);
    expect(formOf(form, "slip").questions.map(({ id }) => id)).toEqual(
      form.questions.slice(3).map(({ id }) => id),
    );
  });

  test("compares with another version only what was asked in the same words", () => {
    const before = open("staff");
    const now = open("staff");
    item(now, "well-mood").ask.kk = "Жұмыста өзіңізді жақсы сезінесіз бе?";
    expect(unchangedItems(before, now)).toEqual(
      itemsOf(before)
        .map(({ id }) => id)
        .filter((id) => id !== "well-mood"),
    );
  });
});
