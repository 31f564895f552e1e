import { isRecord } from "#app/activities/parts/done.ts";
import { idsByMask, idsByName, type Mask } from "#app/activities/parts/mask.ts";
import type { Luck } from "#app/activities/parts/rule.ts";
import { mixApart } from "#app/activities/parts/shuffle.ts";
import { linkless } from "#app/activities/parts/split-html.ts";

/** Places in the right order, as their author wrote them. */
export type Order = {
  kind: "order";
  id: string;
  prompt: string;
  places: { id: string; says: string; html: string }[];
};

/**
 * All places, in the learner's order. It counts when it is handed in. `numbers` are those of a form
 * that had one of them twice, and are never stored.
 */
export type OrderAnswer = { order: string[]; handedIn: boolean; numbers?: Record<string, number> };

/** Mixed, and bearing masks. */
export type ShownOrder = Omit<Order, "places"> & { places: { id: string; says: string }[] };
/** Place → where it belongs, counted from 1, and why. */
export type OrderFeedback = Record<string, { isRight: boolean; right: number; html: string }>;

/** What a projector shows of it at one time. */
export type OrderScreen = { prompt: string; places: Order["places"]; mixed: string[] };

export const orderRule = {
  readAnswer(block: Order, value: unknown, mask: Mask): OrderAnswer | undefined {
    if (!isRecord(value) || !Array.isArray(value.order)) return undefined;
    const given: unknown[] = value.order;
    const places = idsByName(idsOf(block), placesOf(block), mask);
    const order = given.flatMap((name) => (typeof name === "string" && places.get(name)) || []);
    const isWhole = given.length === block.places.length && new Set(order).size === given.length;
    return isWhole ? { order, handedIn: value.handedIn === true } : undefined;
  },

  /** A number for each place; where two have the same, nothing is handed in yet. */
  readForm(block: Order, form: FormData, mask: Mask) {
    const numbered = numbersIn(block, form, mask);
    const numbers = new Set(numbered.map(([, number]) => number));
    const isWhole = numbered.every((_, index) => numbers.has(index + 1));
    const order = numbered.toSorted(([, one], [, other]) => one - other).map(([id]) => id);
    return { order, handedIn: isWhole };
  },

  /** The places as they stood in the form, each with the number it was given. */
  readLacking(block: Order, form: FormData, mask: Mask): OrderAnswer | undefined {
    if (orderRule.readForm(block, form, mask).handedIn) return undefined;
    const numbered = numbersIn(block, form, mask);
    return { order: numbered.map(([id]) => id), handedIn: false, numbers: Object.fromEntries(numbered) };
  },

  isFinished: isOrderFinished,

  score(block: Order, { order }: OrderAnswer) {
    const right = block.places.filter(({ id }, index) => order[index] === id).length;
    return { right, of: block.places.length };
  },

  show({ kind, id, prompt, places }: Order, mask: Mask): ShownOrder {
    const mixed = mixApart(places, mask, id);
    return {
      kind,
      id,
      prompt,
      places: mixed.map((place) => ({ id: mask(id, place.id), says: place.says })),
    };
  },

  showAnswer({ id }: Order, { order, handedIn, numbers }: OrderAnswer, mask: Mask): OrderAnswer {
    const shown = { order: order.map((place) => mask(id, place)), handedIn };
    if (!numbers) return shown;
    const named = Object.entries(numbers).map(([place, number]) => [mask(id, place), number] as const);
    return { ...shown, numbers: Object.fromEntries(named) };
  },

  feedback(block: Order, answer: OrderAnswer, mask: Mask): OrderFeedback {
    if (!answer.handedIn) return {};
    const said = block.places.map(({ id, html }, index) => {
      const place = { isRight: answer.order[index] === id, right: index + 1, html };
      return [mask(block.id, id), place] as const;
    });
    return Object.fromEntries(said);
  },

  key: idsOf,

  invent(block: Order, ability: number, luck: Luck): OrderAnswer[] {
    const order = idsOf(block);
    return [{ order: luck.chance(ability) ? order : order.toReversed(), handedIn: true }];
  },

  screens(order: Order, mask: Mask): OrderScreen[] {
    const { prompt, places } = order;
    const shown = orderRule.show(order, mask).places;
    const mixed = shown.map(({ says }) => places.find((place) => place.says === says)?.id ?? "");
    return [{ prompt, places: linkless(places), mixed }];
  },
};

export function isOrderFinished(_block: unknown, { handedIn }: OrderAnswer): boolean {
  return handedIn;
}

/** A browser sends fields in the order in which they stand. */
function numbersIn(block: Order, form: FormData, mask: Mask): [id: string, number: number][] {
  const places = idsByMask(idsOf(block), placesOf(block), mask);
  const sent = [...form].flatMap(([name, number]) => {
    const id = places.get(name);
    return id === undefined ? [] : [[id, Number(number) || 0] as const];
  });
  const numbers = new Map(sent);
  const left = idsOf(block).filter((id) => !numbers.has(id));
  return [...numbers, ...left.map((id) => [id, 0] as const)].map(([id, number]) => [id, number]);
}

function idsOf({ places }: Order): string[] {
  return places.map(({ id }) => id);
}

function placesOf({ id }: Order) {
  return (mask: Mask, place: string) => mask(id, place);
}
