import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { id, listOf, text } from "#app/activities/parts/source-schema.ts";
import type { Exit } from "./exit.ts";

export const exitSource = {
  name: "Exit",
  attributes: { id: "key", asks: "sentence" },
  lists: { options: { name: "Option", attributes: { id: "key", says: "sentence", adult: "key" } } },
  schema: z.object({
    kind: z.literal("exit"),
    id,
    asks: text,
    options: listOf(z.object({ id, says: text, adult: z.boolean().default(false) }), 3, 5).refine(
      (options) => options.filter(({ adult }) => adult).length === 1,
      { message: 'needs one option with adult={true}: "I want to talk to an adult"' },
    ),
  }),
} satisfies ActivitySource<Exit>;
