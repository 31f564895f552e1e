import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { html, id, text } from "#app/activities/parts/source-schema.ts";
import type { Breathe } from "./breathe.ts";

export const breatheSource = {
  name: "Breathe",
  attributes: { id: "key", title: "title", in: "key", hold: "key", out: "key", rounds: "key" },
  hasProse: true,
  schema: z.object({
    kind: z.literal("breathe"),
    id,
    title: text,
    in: z.number().int().min(2).max(8),
    hold: z.number().int().min(0).max(8).default(0),
    out: z.number().int().min(2).max(10),
    rounds: z.number().int().min(2).max(10),
    html,
  }),
} satisfies ActivitySource<Breathe>;
