import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { html, id, listOf, text } from "#app/activities/parts/source-schema.ts";
import type { Cards } from "./cards.ts";

export const cardsSource = {
  name: "Cards",
  attributes: { id: "key", prompt: "sentence" },
  lists: { flips: { name: "Flip", attributes: { id: "key", front: "sentence" }, hasProse: true } },
  schema: z.object({
    kind: z.literal("cards"),
    id,
    prompt: text,
    flips: listOf(z.object({ id, front: text, html }), 3, 8),
  }),
} satisfies ActivitySource<Cards>;
