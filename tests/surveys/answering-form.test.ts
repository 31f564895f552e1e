import { describe, expect, test } from "vitest";
import { listInstruments } from "#app/surveys/questionnaires/instruments.server.ts";
import { itemsOf, type InstrumentId } from "#app/surveys/questionnaires/instrument.ts";
import { progressOf } from "#app/surveys/answering/progress-of.ts";
import {
  countedQuestions,
  shuffleScreens,
  surveyFormOf,
  type SurveyForm,
} from "#app/surveys/answering/survey-form.ts";
import { surveyWords } from "#app/surveys/answering/words.server.ts";
import { unsafeReason } from "#app/surveys/answering/unsafe-reason.ts";
import { languages } from "#app/i18n/language.ts";
import type { Way } from "#app/surveys/way.ts";

describe("what a pupil of grade 7 goes through", () => {
  const form = formOf("pupils-5-11", 7);

  test("is blocks of three to five questions, and then three about oneself", () => {
    const sizes = form.screens.map(({ questions }) => questions.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
    expect(form.screens.at(-1)).toMatchObject({ kind: "about", mayShuffle: false });
    expect(countedQuestions(form.screens)).toHaveLength(43);
  });

  test("says what bullying is before it asks about it", () => {
    const bullying = form.screens.find(({ questions }) => questions.some(({ id }) => id === "bullied-words"));
    expect(bullying?.before).toContain("on purpose, again and again");
  });

  test("tells neither which answers are good ones nor what a question is for", () => {
    const sent = JSON.stringify(form);
    for (const secret of ["favourable", "reverse", "domain", "adultHarm"]) expect(sent).not.toContain(secret);
  });

  test("may come in another order within a block, and loses no question by it", () => {
    const shuffled = shuffleScreens(form.screens, () => 0);
    form.screens.forEach(({ mayShuffle, questions }, index) => {
      const after = shuffled[index]!.questions;
      expect(after.map(({ id }) => id).toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
      expect(after[0] === questions[0]).toBe(!mayShuffle);
    });
  });

  test("counts its pages", () => {
    const { of, says } = progressOf(form.screens, 6, form, surveyWords("en"))!;
    expect([of, says]).toEqual([form.screens.length, `Page 7 of ${form.screens.length}`]);
  });
});

describe("what the youngest go through", () => {
  test.each([
    [2, 8],
    [4, 12],
  ])("is, in grade %i, one question a screen: two to try, %i, and three about oneself", (grade, items) => {
    const { screens, isForYoungest } = formOf("pupils-1-4", grade);
    expect(isForYoungest).toBe(true);
    expect(screens.map(({ questions }) => questions.length)).toEqual(screens.map(() => 1));
    expect(screens.slice(0, 2).map(({ kind }) => kind)).toEqual(["try", "try"]);
    expect(screens.filter(({ kind }) => kind === "items")).toHaveLength(items);
    expect(screens.filter(({ kind }) => kind === "about")).toHaveLength(3);
  });

  test("has a picture beside each answer to a question", () => {
    const { screens } = formOf("pupils-1-4", 3);
    const options = screens
      .filter(({ kind }) => kind !== "about")
      .flatMap(({ questions }) => questions.flatMap((one) => one.options));
    expect(options.filter(({ picture }) => picture === null)).toEqual([]);
  });

  test("counts what is answered, not what is tried", () => {
    const form = formOf("pupils-1-4", 1);
    expect(progressOf(form.screens, 1, form, surveyWords("en"))).toBeUndefined();
    expect(progressOf(form.screens, 2, form, surveyWords("en"))?.says).toBe("Question 1 of 11");
    const tried = form.screens.slice(0, 2).flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(countedQuestions(form.screens).filter(({ id }) => tried.includes(id))).toEqual([]);
  });
});

describe.each(["staff", "parents"] as const)("what %s go through", (id) => {
  test("is every item, and nothing about oneself", () => {
    const { screens } = formOf(id, null);
    expect(screens.every(({ kind }) => kind === "items")).toBe(true);
    expect(countedQuestions(screens)).toHaveLength(itemsOf(instrument(id)).length);
  });
});

test.each(languages)("the words in %s leave room for the same figures as in English", (language) => {
  expect(blanksOf(surveyWords(language))).toEqual(blanksOf(surveyWords("en")));
});

test.each([
  [{ isSecureContext: true, crypto: { subtle: {} as SubtleCrypto }, BigInt }, undefined],
  [{ isSecureContext: false, crypto: { subtle: undefined }, BigInt }, "insecure"],
  [{ isSecureContext: true, crypto: {}, BigInt }, "old"],
  [{ isSecureContext: true, crypto: { subtle: {} as SubtleCrypto } }, "old"],
] as const)("where nobody could be anonymous, %#, that is said", (browser, reason) => {
  expect(unsafeReason(browser)).toBe(reason);
});

function formOf(id: InstrumentId, grade: number | null, way: Way = "account"): SurveyForm {
  return surveyFormOf(instrument(id), { grade, way }, "en");
}

function instrument(id: InstrumentId) {
  return listInstruments().find((one) => one.id === id)!;
}

/** Each text's blanks, by where it stands. */
function blanksOf(text: object, above = ""): string[] {
  return Object.entries(text).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === "object" && value !== null) return blanksOf(value, `${above}${name}.`);
    return [
      `${above}${name}: ${
        String(value)
          .match(/\{\w+\}/g)
          ?.toSorted()
          .join() ?? ""
      }`,
    ];
  });
}
