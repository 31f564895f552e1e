import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { html, id, listOf, text } from "#app/activities/parts/source-schema.ts";
import { sceneFaults, type Scenario } from "./scenario.ts";

const choice = z.object({ id, to: id, says: text, tone: z.enum(["leaf", "sun"]), html });
const scene = z
  .object({ id, title: text, html, isEnd: z.boolean().default(false), choices: listOf(choice, 0, 4) })
  .refine(({ isEnd, choices }) => (isEnd ? choices.length === 0 : choices.length >= 2), {
    message: "a scene has 2 to 4 choices, or end={true} and none",
  });

export const scenarioSource = {
  name: "Scenario",
  attributes: { id: "key", title: "title", start: "key" },
  lists: {
    scenes: {
      name: "Scene",
      attributes: { id: "key", title: "title", end: "key" },
      called: { end: "isEnd" },
      hasProse: true,
      lists: {
        choices: {
          name: "Choice",
          attributes: { id: "key", to: "key", says: "sentence", tone: "key" },
          hasProse: true,
        },
      },
    },
  },
  schema: z
    .object({ kind: z.literal("scenario"), id, title: text, start: id, scenes: listOf(scene, 3, 12) })
    .superRefine((scenario, context) => {
      for (const { scene: index, says } of sceneFaults(scenario)) {
        context.addIssue({ code: "custom", path: ["scenes", index], message: says });
      }
    }),
} satisfies ActivitySource<Scenario>;
