import { describe, expect, test } from "vitest";
import { codeAlphabet, isCode, normaliseCode } from "#app/school/sign-in/card-code.ts";
import { firstNames } from "#app/school/classes/pupil.ts";

function namesOf(...people: [givenName: string, familyName: string][]): string[] {
  const pupils = people.map(([givenName, familyName], index) => ({
    accountId: String(index),
    givenName,
    familyName,
  }));
  return firstNames(pupils, "kk").map(({ name }) => name);
}

describe("the names a class taps", () => {
  test("are first names alone where they differ, in the order of the alphabet", () => {
    expect(namesOf(["Данияр", "Омаров"], ["Әлия", "Ким"], ["Айгерім", "Қасымова"])).toEqual([
      "Айгерім",
      "Әлия",
      "Данияр",
    ]);
  });

  test("bear the initial where two are the same, and only there", () => {
    expect(namesOf(["Алуа", "Ким"], ["Алуа", "Сәрсенова"], ["Дана", "Ким"])).toEqual([
      "Алуа К.",
      "Алуа С.",
      "Дана",
    ]);
  });

  test("bear the family name where the initials are the same too", () => {
    expect(namesOf(["Алуа", "Ким"], ["Алуа", "Касымова"])).toEqual(["Алуа Касымова", "Алуа Ким"]);
  });

  test("are the same name in small letters too", () => {
    expect(namesOf(["алуа", "Ким"], ["Алуа", "Сәрсенова"])).toEqual(["алуа К.", "Алуа С."]);
  });
});

describe("the four characters of a card", () => {
  test.each([
    ["ak4t", "AK4T"],
    ["АК4Т", "AK4T"],
    ["ак4т", "AK4T"],
    [" A K-4 T ", "AK4T"],
    ["ЕНХУ", "EHXY"],
    ["ұқүз", "YKY3"],
  ])("%j is read as %s", (typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
  });

  test("can all be typed on a Latin and, but for letters that look alike, on a Cyrillic keyboard", () => {
    const cyrillic = normaliseCode("АСЕНКМРТХУ");
    for (const letter of codeAlphabet.replace(/\d/g, "")) expect(cyrillic).toContain(letter);
  });

  test.each(["O", "0", "B", "8", "I", "1", "L", "S", "Z", "D"])(
    "never hold %s, which looks like another",
    (character) => {
      expect(codeAlphabet).not.toContain(character);
    },
  );

  test.each(["", "AK4", "AK4TT", "AK4O", "<b>x"])("%j is no code", (typed) => {
    expect(isCode(normaliseCode(typed))).toBe(false);
  });
});
