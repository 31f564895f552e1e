import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { html, id, listOf, text, theOnly } from "#app/activities/parts/source-schema.ts";
import type { Cases } from "./cases.ts";

export const casesSource = {
  name: "Cases",
  attributes: { id: "key", title: "title" },
  lists: {
    stories: {
      name: "Case",
      attributes: { id: "key", title: "title" },
      hasProse: true,
      only: { help: "HelpPath" },
    },
  },
  schema: z.object({
    kind: z.literal("cases"),
    id,
    title: text,
    stories: listOf(z.object({ id, title: text, html, help: theOnly("HelpPath") }), 2, 4),
  }),
} satisfies ActivitySource<Cases>;
