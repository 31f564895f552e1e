import { z } from "zod";
import { faces } from "./feelings.ts";
import { sceneFaults } from "./scenario.ts";

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "an id is small latin letters, digits and hyphens");
const text = z.string().trim().min(1, "may not be empty");
const html = z.string().min(1, "needs some text between its tags");

/** An array of things with ids, each id once. */
function listOf<Item extends z.ZodType<{ id: string }>>(item: Item, least: number, most: number) {
  return z
    .array(item)
    .min(least, `needs at least ${least}`)
    .max(most, `has more than ${most}`)
    .superRefine((items, context) => {
      const ids = items.map((one) => one.id);
      ids.forEach((one, index) => {
        if (ids.indexOf(one) < index) {
          context.addIssue({ code: "custom", path: [index], message: `the id "${one}" stands twice` });
        }
      });
    });
}

const option = z.object({ id, says: text, right: z.boolean().default(false), html });
const question = z.object({
  id,
  asks: text,
  options: listOf(option, 3, 4).refine((options) => options.filter(({ right }) => right).length === 1, {
    message: "needs exactly one option with right={true}",
  }),
});
const choice = z.object({ id, to: id, says: text, tone: z.enum(["leaf", "sun"]), html });
const scene = z
  .object({ id, title: text, html, isEnd: z.boolean().default(false), choices: listOf(choice, 0, 4) })
  .refine(({ isEnd, choices }) => (isEnd ? choices.length === 0 : choices.length >= 2), {
    message: "a scene has 2 to 4 choices, or end={true} and none",
  });

/** The shape of each activity as an author writes it. */
export const blockSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("breathe"),
    id,
    title: text,
    in: z.number().int().min(2).max(8),
    hold: z.number().int().min(0).max(8),
    out: z.number().int().min(2).max(10),
    rounds: z.number().int().min(2).max(10),
    html,
  }),
  z.object({
    kind: z.literal("exit"),
    id,
    asks: text,
    options: listOf(z.object({ id, says: text, adult: z.boolean().default(false) }), 3, 5).refine(
      (options) => options.filter(({ adult }) => adult).length === 1,
      { message: 'needs one option with adult={true}: "I want to talk to an adult"' },
    ),
  }),
  z.object({
    kind: z.literal("feelings"),
    id,
    prompt: text,
    levels: listOf(z.object({ id, face: z.enum(faces), says: text, html }), 5, 5).refine(
      (levels) => levels.every(({ face }, index) => face === faces[index]),
      { message: `needs the faces ${faces.join(", ")}, in this order` },
    ),
  }),
  z.object({
    kind: z.literal("quiz"),
    id,
    title: text,
    pass: z.number().min(0.5).max(1).nullable().default(null),
    questions: listOf(question, 3, 12),
  }),
  z
    .object({ kind: z.literal("scenario"), id, title: text, start: id, scenes: listOf(scene, 3, 12) })
    .superRefine((scenario, context) => {
      for (const { scene: index, says } of sceneFaults(scenario)) {
        context.addIssue({ code: "custom", path: ["scenes", index], message: says });
      }
    }),
  z
    .object({
      kind: z.literal("sort"),
      id,
      prompt: text,
      boxes: listOf(z.object({ id, title: text }), 2, 3),
      items: listOf(z.object({ id, says: text, box: id, html }), 4, 12),
    })
    .superRefine(({ boxes, items }, context) => {
      items.forEach(({ box }, index) => {
        if (boxes.some((one) => one.id === box)) return;
        context.addIssue({ code: "custom", path: ["items", index], message: `there is no box "${box}"` });
      });
    }),
]);
