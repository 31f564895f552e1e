import { isRecord, textIn } from "./done.ts";
import { maskId, shuffle } from "./shuffle.ts";

/** Places in the right order, as their author wrote them. */
export type Order = {
  kind: "order";
  id: string;
  prompt: string;
  places: { id: string; says: string; html: string }[];
};

/**
 * All places by their masked ids, in the learner's order. It counts when it is handed in. `numbers` are those of a form
 * that had one of them twice, and are never stored.
 */
export type OrderAnswer = { order: string[]; handedIn: boolean; numbers?: Record<string, number> };

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
    const numbered = numbersIn(block, form);
    const numbers = new Set(numbered.map(([, number]) => number));
    const isWhole = numbered.every((_, index) => numbers.has(index + 1));
    const order = numbered.toSorted(([, one], [, other]) => one - other).map(([id]) => id);
    return { order, handedIn: isWhole };
  },

  /** The places as they stood in the form, each with the number it was given. */
  readLacking(block: Order, form: FormData): OrderAnswer | undefined {
    if (orderRule.readForm(block, form).handedIn) return undefined;
    const numbered = numbersIn(block, form);
    return { order: numbered.map(([id]) => id), handedIn: false, numbers: Object.fromEntries(numbered) };
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

/** A browser sends fields in the order in which they stand. */
function numbersIn(block: Order, form: FormData): [id: string, number: number][] {
  const sent = [...form.keys()];
  const ids = rightOrder(block).toSorted((one, other) => sent.indexOf(one) - sent.indexOf(other));
  return ids.map((id) => [id, Number(textIn(form, id)) || 0]);
}

/** The places by their masked ids, as they belong. Stays on the server. */
export function rightOrder(block: Order): string[] {
  return block.places.map(({ id }) => maskId(block.id, id));
}
