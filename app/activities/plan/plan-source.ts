import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { id, listOf, text } from "#app/activities/parts/source-schema.ts";
import type { Plan } from "./plan.ts";

const part = z.object({ id, asks: text, ideas: listOf(z.object({ id, says: text }), 3, 6) });

export const planSource = {
  name: "Plan",
  attributes: { id: "key", title: "title" },
  lists: {
    parts: {
      name: "Part",
      attributes: { id: "key", asks: "sentence" },
      lists: { ideas: { name: "Idea", attributes: { id: "key", says: "sentence" } } },
    },
  },
  schema: z.object({ kind: z.literal("plan"), id, title: text, parts: listOf(part, 2, 5) }),
} satisfies ActivitySource<Plan>;
