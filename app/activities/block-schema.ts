import { z } from "zod";
import { faces } from "./feelings/feelings.ts";
import { sceneFaults } from "./scenario/scenario.ts";

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

/** What stands exactly once in its element, under no id. */
function theOnly(element: string) {
  return z.string(`needs exactly one <${element}>`).min(1, `<${element}> says nothing`);
}

/** Two that read the same could not be told apart. */
function differIn<Item>(list: string, word: keyof Item & string) {
  return (items: Item[], context: z.core.$RefinementCtx) => {
    const words = items.map((item) => item[word]);
    words.forEach((one, index) => {
      if (words.indexOf(one) < index)
        context.addIssue({
          code: "custom",
          path: [index],
          message: `“${String(one)}” stands twice in ${list}`,
        });
    });
  };
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

const pair = z.object({ id, item: text, fits: text, html });
type Pair = z.output<typeof pair>;
const place = z.object({ id, says: text, html });
type Place = z.output<typeof place>;
const planPart = z.object({ id, asks: text, ideas: listOf(z.object({ id, says: text }), 3, 6) });

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
    kind: z.literal("cards"),
    id,
    prompt: text,
    flips: listOf(z.object({ id, front: text, html }), 3, 8),
  }),
  z.object({
    kind: z.literal("cases"),
    id,
    title: text,
    stories: listOf(z.object({ id, title: text, html, help: theOnly("HelpPath") }), 2, 4),
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
    kind: z.literal("match"),
    id,
    prompt: text,
    pairs: listOf(pair, 4, 8)
      .superRefine(differIn<Pair>("the left column", "item"))
      .superRefine(differIn<Pair>("the right column", "fits")),
  }),
  z.object({ kind: z.literal("note"), id, asks: text, html }),
  z.object({
    kind: z.literal("order"),
    id,
    prompt: text,
    places: listOf(place, 3, 7).superRefine(differIn<Place>("the list", "says")),
  }),
  z.object({ kind: z.literal("plan"), id, title: text, parts: listOf(planPart, 2, 5) }),
  z.object({
    kind: z.literal("poll"),
    id,
    asks: text,
    options: listOf(z.object({ id, says: text }), 2, 5),
  }),
  z.object({
    kind: z.literal("quiz"),
    id,
    title: text,
    pass: z.number().min(0.5).max(1).nullable().default(null),
    questions: listOf(question, 3, 12),
  }),
  z.object({
    kind: z.literal("roleplay"),
    id,
    title: text,
    roles: listOf(z.object({ id, role: text, html }), 2, 6),
    debrief: theOnly("Debrief"),
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
