import { describe, expect, test } from "vitest";
import { wayThrough, wordsToSay } from "#app/learning/handouts/short-note.ts";

describe("what a teacher says in a step, in short, is", () => {
  test.each([
    [
      "the first words that the notes quote as a block",
      "<p>2 minutes. Say:</p>\n<blockquote>\n<p>We talk about characters. You may pass.</p>\n</blockquote>\n<blockquote>\n<p>Later.</p>\n</blockquote>",
      "We talk about characters. You may pass.",
    ],
    [
      "otherwise the first quote of some length in a paragraph",
      "<p>Ask “What now?” Then say: “What changed for Miras after that?”</p>",
      "What changed for Miras after that?",
    ],
    [
      "a quote whole, with the quotes in it",
      "<p>Айтыңыз: «Бүгін „Жай ғана әзіл ғой“ дегенді талдаймыз, «пас» деуге болады».</p>",
      "Бүгін „Жай ғана әзіл ғой“ дегенді талдаймыз, «пас» деуге болады.",
    ],
    [
      "no quote from a list, which may be a child’s",
      "<ul>\n<li>“Do you hit your own children at home?”</li>\n</ul>",
      "",
    ],
    [
      "no words to a child who has told something",
      "<p>In private: «Спасибо, что говоришь мне об этом сейчас».</p>",
      "",
    ],
    ["nothing where the notes quote nothing", "<p>9 минут: 2 на опоры, 7 на сценарий.</p>", ""],
  ])("%s", (_, notes, says) => {
    expect(wordsToSay(notes)).toBe(says);
  });

  test("whole sentences, as many as there is room for", () => {
    const sentence = "This sentence has forty letters and more.";
    const says = wordsToSay(`<blockquote><p>${`${sentence} `.repeat(9)}</p></blockquote>`);
    expect(says.length).toBeLessThanOrEqual(210);
    expect(says.split(sentence).join("").trim()).toBe("");
    expect(wordsToSay(`<blockquote><p>${"long ".repeat(90)}end.</p></blockquote>`)).toMatch(/ end\.$/);
  });
});

describe("how the minutes are spent is", () => {
  test.each([
    [
      "what follows the minutes",
      "<p><strong>7 minutes:</strong> 3 for the moves, 2 for the chat.</p><p>More.</p>",
      "3 for the moves, 2 for the chat.",
    ],
    ["with a capital", "<p>15 минут: сценарий — 6, карточки — 6.</p>", "Сценарий — 6, карточки — 6."],
    [
      "in the first paragraph that begins with minutes",
      "<p>До урока.</p><p>2 минуты. Посмотрите вместе.</p>",
      "Посмотрите вместе.",
    ],
    ["without what leads on to speech", "<p>2 minutes. Start with the rule:</p>", ""],
    [
      "without speech",
      "<p>2 minutes. Look. Say: “Today we take apart a sentence. It is known.”</p>",
      "Look.",
    ],
    ["with a title in quotation marks", "<p>15 минут: «Во дворе» — 5.</p>", "«Во дворе» — 5."],
    ["nothing where no minutes are named", "<p>Hand out the sheets.</p>", ""],
  ])("%s", (_, notes, way) => {
    expect(wayThrough(notes)).toBe(way);
  });
});
