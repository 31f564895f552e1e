import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { id, listOf, text } from "#app/activities/parts/source-schema.ts";
import type { Scale } from "./scale.ts";

export const scaleSource = {
  name: "Scale",
  attributes: { id: "key", asks: "sentence" },
  lists: { points: { name: "Point", attributes: { id: "key", says: "sentence" } } },
  schema: z.object({
    kind: z.literal("scale"),
    id,
    asks: text,
    points: listOf(z.object({ id, says: text }), 3, 5),
  }),
} satisfies ActivitySource<Scale>;
