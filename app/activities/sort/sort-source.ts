import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { html, id, listOf, text } from "#app/activities/parts/source-schema.ts";
import type { Sort } from "./sort.ts";

export const sortSource = {
  name: "Sort",
  attributes: { id: "key", prompt: "sentence" },
  lists: {
    boxes: { name: "Box", attributes: { id: "key", title: "title" } },
    items: { name: "Item", attributes: { id: "key", box: "key", says: "sentence" }, hasProse: true },
  },
  schema: z
    .object({
      kind: z.literal("sort"),
      id,
      prompt: text,
      boxes: listOf(z.object({ id, title: text }), 2, 3),
      items: listOf(z.object({ id, says: text, box: id, html }), 4, 12),
    })
    .superRefine(({ boxes, items }, context) => {
      items.forEach(({ box }, index) => {
        if (boxes.some((one) => one.id === box)) return;
        context.addIssue({ code: "custom", path: ["items", index], message: `there is no box "${box}"` });
      });
    }),
} satisfies ActivitySource<Sort>;
