import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { html, id, listOf, text, theOnly } from "#app/activities/parts/source-schema.ts";
import type { Roleplay } from "./roleplay.ts";

export const roleplaySource = {
  name: "Roleplay",
  attributes: { id: "key", title: "title" },
  lists: { roles: { name: "Card", attributes: { id: "key", role: "title" }, hasProse: true } },
  only: { debrief: "Debrief" },
  schema: z.object({
    kind: z.literal("roleplay"),
    id,
    title: text,
    roles: listOf(z.object({ id, role: text, html }), 2, 6),
    debrief: theOnly("Debrief"),
  }),
} satisfies ActivitySource<Roleplay>;
