import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { differIn, html, id, listOf, text } from "#app/activities/parts/source-schema.ts";
import type { Order } from "./order.ts";

type Place = Order["places"][number];

export const orderSource = {
  name: "Order",
  attributes: { id: "key", prompt: "sentence" },
  lists: { places: { name: "Place", attributes: { id: "key", says: "sentence" }, hasProse: true } },
  schema: z.object({
    kind: z.literal("order"),
    id,
    prompt: text,
    places: listOf(z.object({ id, says: text, html }), 3, 7).superRefine(differIn<Place>("the list", "says")),
  }),
} satisfies ActivitySource<Order>;
