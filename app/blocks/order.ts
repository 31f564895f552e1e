import { isRecord, textIn } from "./done.ts";
import { maskId, shuffle } from "./shuffle.ts";

/** Places in the right order, as their author wrote them. */
export type Order = {
  kind: "order";
  id: string;
  prompt: string;
  places: { id: string; says: string; html: string }[];
};

/** All places by their masked ids, in the learner's order. It counts when it is handed in. */
export type OrderAnswer = { order: string[]; handedIn: boolean };

export type ShownOrder = Omit<Order, "places"> & { places: { id: string; says: string }[] };
/** Place → where it belongs, counted from 1, and why. */
export type OrderFeedback = Record<string, { isRight: boolean; right: number; html: string }>;

export const orderRule = {
  readAnswer(block: Order, value: unknown): OrderAnswer | undefined {
    if (!isRecord(value) || !Array.isArray(value.order)) return undefined;
    const given: unknown[] = value.order;
    const right = rightOrder(block);
    const order = right.filter((id) => given.includes(id));
    if (given.length !== right.length || order.length !== right.length) return undefined;
    return { order: given.map(String), handedIn: value.handedIn === true };
  },

  /** A number for each place; where two have the same, nothing is handed in yet. */
  readForm(block: Order, form: FormData) {
    const shown = orderRule.show(block).places;
    const numbered = shown.map(({ id }) => ({ id, number: Number(textIn(form, id)) }));
    const numbers = new Set(numbered.map(({ number }) => number));
    const isWhole = shown.every((_, index) => numbers.has(index + 1));
    const order = numbered.toSorted((one, other) => one.number - other.number).map(({ id }) => id);
    return { order, handedIn: isWhole };
  },

  score(block: Order, { order }: OrderAnswer) {
    const right = rightOrder(block).filter((id, index) => order[index] === id).length;
    return { right, of: block.places.length };
  },

  show(block: Order): ShownOrder {
    const places = block.places.map(({ id, says }) => ({ id: maskId(block.id, id), says }));
    return { kind: block.kind, id: block.id, prompt: block.prompt, places: shuffle(places, ({ id }) => id) };
  },

  feedback(block: Order, answer: OrderAnswer): OrderFeedback {
    if (!answer.handedIn) return {};
    const said = block.places.map(({ id: own, html }, index) => {
      const id = maskId(block.id, own);
      return [id, { isRight: answer.order[index] === id, right: index + 1, html }] as const;
    });
    return Object.fromEntries(said);
  },

  key: ({ places }: Order) => places.map(({ id }) => id),
};

/** The places by their masked ids, as they belong. Stays on the server. */
export function rightOrder(block: Order): string[] {
  return block.places.map(({ id }) => maskId(block.id, id));
}
