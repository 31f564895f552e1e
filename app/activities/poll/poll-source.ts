import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { id, listOf, text } from "#app/activities/parts/source-schema.ts";
import type { Poll } from "./poll.ts";

export const pollSource = {
  name: "Poll",
  attributes: { id: "key", asks: "sentence" },
  lists: { options: { name: "Option", attributes: { id: "key", says: "sentence" } } },
  schema: z.object({
    kind: z.literal("poll"),
    id,
    asks: text,
    options: listOf(z.object({ id, says: text }), 2, 5),
  }),
} satisfies ActivitySource<Poll>;
