import { describe, expect, test } from "vitest";
import type { Block } from "#app/activities/block.ts";
import { languages } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { allRight, cards, cases, check, match, order, poll, quiz } from "./example-blocks.ts";
import { rightFits, rightOrder } from "./masked.ts";
import { renderBlock } from "./render-block.tsx";
import { seenIn } from "./seen-form.ts";

const right = rightFits(match);
const [anger = "", fear = ""] = Object.keys(right);
const twoWrong = { joined: { ...right, [anger]: right[fear], [fear]: right[anger] }, handedIn: true };
const [stop = "", breathe = "", look = "", say = ""] = rightOrder(order);

describe("without JavaScript", () => {
  test("a question that is explained and locked is still sent with those that are open", () => {
    const html = renderBlock(quiz, "kk", { chosen: { fight: "film" }, handedIn: true });
    const radioOf = (option: string) => html.match(new RegExp(`<input[^>]* value="${option}"[^>]*>`))?.[0];
    expect(radioOf("film")).toContain("checked");
    expect(radioOf("film")).not.toContain("disabled");
    expect(radioOf("join")).toContain("disabled");
    expect(radioOf("call")).not.toContain("disabled");
  });

  test("a check that is handed in can be begun anew", () => {
    const { controls, names } = seenIn(
      renderBlock(check, "kk", { chosen: allRight, handedIn: true }),
      "without JavaScript",
    );
    expect(controls.button).toBe(1);
    expect(names).toContain("again");
  });
});

describe.each(languages)("in %s", (language) => {
  const { blocks, activities } = messagesFor(language);
  const text = { ...blocks, ...activities };
  const seen = (block: Block, answer: unknown) => seenIn(renderBlock(block, language, answer), "alone").text;

  test("pairs say of each row the own answer, what fits, and why", () => {
    const said = seen(match, twoWrong);
    expect(said).toContain(text.yourAnswer("knees"));
    expect(said).toContain(text.fitsHere("fists"));
    expect(said).toContain("secret explanation of anger");
    expect(said).toContain(text.right);
    expect(said).toContain(text.matchResult({ right: 2, of: 4 }));
  });

  test("pairs with a row left open say how many are left, and explain nothing", () => {
    const said = seen(match, { joined: { [anger]: right[anger] }, handedIn: true });
    expect(said).toContain(text.rowsLeft(3));
    expect(said).not.toContain("secret explanation");
  });

  test("an order says of each line the own place, the right one, and why", () => {
    const said = seen(order, { order: [breathe, stop, look, say], handedIn: true });
    expect(said).toContain(text.otherPlace(2, 1));
    expect(said).toContain(text.rightPlace(3));
    expect(said).toContain("secret explanation of stop");
    expect(said).toContain(text.sortResult({ right: 2, of: 4 }));
  });

  test("an order that is still being moved explains nothing", () => {
    const said = seen(order, { order: [breathe, stop, look, say], handedIn: false });
    expect(said).not.toContain("secret explanation");
    expect(said.indexOf("breathe")).toBeLessThan(said.indexOf("stop"));
  });

  test("without JavaScript nothing is wrong with an order that was still being moved", () => {
    const html = renderBlock(order, language, { order: [stop, say, look, breathe], handedIn: false });
    expect(seenIn(html, "without JavaScript").text).not.toContain(text.eachNumberOnce);
  });

  test.each([cards, cases, poll])("$kind says that it is done, not what was chosen", (block) => {
    const html = renderBlock(block, language, { done: true });
    expect(html).toContain('data-state="answered"');
    expect(html).not.toContain("checked");
    expect(seenIn(html, "without JavaScript").text).toContain(text.doneAlready);
  });
});
