import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { html, id, text } from "#app/activities/parts/source-schema.ts";
import type { Note } from "./note.ts";

export const noteSource = {
  name: "Note",
  attributes: { id: "key", asks: "sentence" },
  hasProse: true,
  schema: z.object({ kind: z.literal("note"), id, asks: text, html }),
} satisfies ActivitySource<Note>;
