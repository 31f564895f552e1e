import fc from "fast-check";
import type { Answer, Block } from "#app/activities/block.ts";
import {
  allPlaced,
  allRight,
  breathe,
  check,
  exit,
  halfRight,
  quiz,
  scenario,
  sort,
} from "../../activities/example-blocks.ts";

export type Given = { block: Block; answer: Answer };

/** What must be done in the lesson that these answers belong to. */
export const lesson = { required: ["check", "helps", "backpack", "exit"], passMarks: { check: 0.8 } };

const chosen = fc.constantFrom({}, { fight: "film" }, allRight, halfRight);
const placed = fc.constantFrom({}, { sit: "no" }, allPlaced);
const path = fc.constantFrom<string[]>([], ["go"], ["stay"], ["go", "back"], ["go", "call"]);

function givenTo(block: Block, answer: fc.Arbitrary<Answer>): fc.Arbitrary<Given> {
  return answer.map((one) => ({ block, answer: one }));
}

/** Up to a dozen answers to the blocks of one lesson. */
export const givenAnswers = fc.array(
  fc.oneof(
    givenTo(check, fc.record({ chosen, handedIn: fc.boolean() })),
    givenTo(quiz, fc.record({ chosen, handedIn: fc.boolean() })),
    givenTo(sort, fc.record({ placed, handedIn: fc.boolean() })),
    givenTo(scenario, fc.record({ path })),
    givenTo(exit, fc.constant({ done: true as const })),
    givenTo(breathe, fc.constant({ done: true as const })),
  ),
  { minLength: 1, maxLength: 12 },
);
