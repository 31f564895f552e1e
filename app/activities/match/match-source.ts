import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { differIn, html, id, listOf, text } from "#app/activities/parts/source-schema.ts";
import type { Match } from "./match.ts";

type Pair = Match["pairs"][number];

export const matchSource = {
  name: "Match",
  attributes: { id: "key", prompt: "sentence" },
  lists: {
    pairs: { name: "Pair", attributes: { id: "key", item: "sentence", fits: "sentence" }, hasProse: true },
  },
  schema: z.object({
    kind: z.literal("match"),
    id,
    prompt: text,
    pairs: listOf(z.object({ id, item: text, fits: text, html }), 4, 8)
      .superRefine(differIn<Pair>("the left column", "item"))
      .superRefine(differIn<Pair>("the right column", "fits")),
  }),
} satisfies ActivitySource<Match>;
