import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { html, id, listOf, text } from "#app/activities/parts/source-schema.ts";
import { faces, type Feelings } from "./feelings.ts";

export const feelingsSource = {
  name: "Feelings",
  attributes: { id: "key", prompt: "sentence" },
  lists: {
    levels: { name: "Level", attributes: { id: "key", face: "key", says: "sentence" }, hasProse: true },
  },
  schema: z.object({
    kind: z.literal("feelings"),
    id,
    prompt: text,
    levels: listOf(z.object({ id, face: z.enum(faces), says: text, html }), 5, 5).refine(
      (levels) => levels.every(({ face }, index) => face === faces[index]),
      { message: `needs the faces ${faces.join(", ")}, in this order` },
    ),
  }),
} satisfies ActivitySource<Feelings>;
