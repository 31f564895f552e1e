import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { measureReading, sentencesIn, wordsOf } from "#app/learning/writing/reading-ease.ts";

const word = constantFrom("ол", "бала", "бірінші", "достығымызды", "Алихан", "class-mate", "т");
const sentence = array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));
const sentences = array(sentence, { minLength: 1, maxLength: 40 });
const measure = (texts: readonly string[]) => measureReading(texts, "kk");

describe("the figures of a text", () => {
  test("do not depend on the order of its sentences", () => {
    assert(
      property(sentences, (texts) => {
        expect(measure(texts.toReversed())).toEqual(measure(texts));
      }),
    );
  });

  test("lie between one word and the longest sentence", () => {
    assert(
      property(sentences, (texts) => {
        const { mean, p90, longest, longWords } = measure(texts);
        expect(mean).toBeGreaterThanOrEqual(1);
        expect(mean).toBeLessThanOrEqual(longest);
        expect(p90).toBeLessThanOrEqual(longest);
        expect(longWords >= 0 && longWords <= 1).toBe(true);
      }),
    );
  });

  test("count no more than a tenth of the sentences above the ninth tenth", () => {
    assert(
      property(sentences, (texts) => {
        const { p90 } = measure(texts);
        const above = texts.filter((text) => wordsOf(text).length > p90);
        expect(above.length).toBeLessThanOrEqual(texts.length / 10);
      }),
    );
  });

  test("stay as they are when the whole text is said twice", () => {
    assert(
      property(sentences, (texts) => {
        const { sentences: count, words, ...rest } = measure(texts);
        expect(measure([...texts, ...texts])).toEqual({ sentences: 2 * count, words: 2 * words, ...rest });
      }),
    );
  });

  test("grow no longer sentence by splitting one in two", () => {
    const long = array(word, { minLength: 2, maxLength: 30 });
    assert(
      property(sentences, long, integer({ min: 1, max: 29 }), (texts, words, at) => {
        const cut = Math.min(at, words.length - 1);
        const parts = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
        const before = measure([...texts, words.join(" ")]);
        const after = measure([...texts, ...parts]);
        expect(after.longest).toBeLessThanOrEqual(before.longest);
        expect(after.mean).toBeLessThan(before.mean);
        expect(after.words).toBe(before.words);
      }),
    );
  });

  test("of nothing are nothing", () => {
    expect(measure([])).toEqual({ sentences: 0, words: 0, mean: 0, p90: 0, longest: 0, longWords: 0 });
  });

  test("count a word as long by its letters, later in Kazakh than in English", () => {
    const nine = ["ninelette"];
    expect(measureReading(nine, "en").longWords).toBe(1);
    expect(measureReading(nine, "kk").longWords).toBe(0);
  });
});

describe("a sentence ends", () => {
  test.each([
    ["at a full stop, a question and a call", "Тоқта. Не болды? Кел! Отыр.", 4],
    ["at an ellipsis before a new one", "Ол үндемеді… Данияр келді.", 2],
    ["at the end of a line", "Айгерім\nДанияр", 2],
    ["before speech that begins", "Он молчит. «Кто это?» Никто не ответил.", 3],
    ["before a dash that begins what is said", "Все ждут. — Я помогу.", 2],
    ["not in an abbreviation", "Мектеп, үй, т. б. жерлер.", 1],
    ["not in a number", "Правило 9.2 говорит об этом.", 1],
    ["not where speech goes on", "«Кто это?» — спросил Тимур.", 1],
    ["not where nothing is said", "… — !", 0],
  ])("%s", (_, text, count) => {
    expect(sentencesIn(text)).toHaveLength(count);
  });

  test("and none of its words is lost", () => {
    assert(
      property(sentences, (texts) => {
        const text = texts.map((one) => `${one}.`).join(" ");
        expect(sentencesIn(text).flatMap(wordsOf)).toEqual(wordsOf(text));
      }),
    );
  });
});
