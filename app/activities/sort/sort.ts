import { isRecord } from "#app/activities/parts/done.ts";
import type { Mask } from "#app/activities/parts/mask.ts";
import type { Luck } from "#app/activities/parts/rule.ts";
import { mix } from "#app/activities/parts/shuffle.ts";
import { numbered, type Place } from "#app/activities/parts/place.ts";
import { linkless } from "#app/activities/parts/split-html.ts";

export type Sort = {
  kind: "sort";
  id: string;
  prompt: string;
  boxes: { id: string; title: string }[];
  items: { id: string; says: string; box: string; html: string }[];
};

/** Item → box. May be partial; it counts when it is handed in with a place for everything. */
export type SortAnswer = { placed: Record<string, string>; handedIn: boolean };

export type ShownSort = Omit<Sort, "items"> & { items: { id: string; says: string }[] };
export type SortFeedback = Record<string, { isRight: boolean; right: string; html: string }>;

/** What a projector shows of it at one time. */
export type ItemScreen = Place & Pick<Sort, "prompt" | "boxes"> & { item: Sort["items"][number] };

export const sortRule = {
  readAnswer(sort: Sort, value: unknown): SortAnswer | undefined {
    if (!isRecord(value) || !isRecord(value.placed)) return undefined;
    const placed: Record<string, string> = {};
    for (const [itemId, boxId] of Object.entries(value.placed)) {
      const item = sort.items.find(({ id }) => id === itemId);
      const box = sort.boxes.find(({ id }) => id === boxId);
      if (!item || !box) return undefined;
      placed[item.id] = box.id;
    }
    return { placed, handedIn: value.handedIn === true };
  },

  readForm(sort: Sort, form: FormData) {
    const given = sort.items.map(({ id }) => [id, form.get(id)] as const);
    return { placed: Object.fromEntries(given.filter(([, box]) => box !== null)), handedIn: true };
  },

  isFinished: isSortFinished,

  /** An author who goes from box to box by turns has written down the answer. */
  mix: (sort: Sort, mask: Mask): Sort => ({ ...sort, items: mix(sort.items, mask, sort.id) }),

  show(sort: Sort, mask: Mask): ShownSort {
    return { ...sort, items: sortRule.mix(sort, mask).items.map(({ id, says }) => ({ id, says })) };
  },

  /** Explained when all is handed in, so that trying one item gives nothing away. */
  feedback(sort: Sort, answer: SortAnswer): SortFeedback {
    if (!isSortFinished(sort, answer)) return {};
    return Object.fromEntries(
      sort.items.map(({ id, box, html }) => [id, { isRight: answer.placed[id] === box, right: box, html }]),
    );
  },

  key: (sort: Sort) => [sort.boxes.map(({ id }) => id), sort.items.map(({ id, box }) => [id, box])],

  invent({ boxes, items }: Sort, ability: number, luck: Luck): SortAnswer[] {
    const placed = items.map(({ id, box }) => {
      return [id, luck.chance(ability) ? box : luck.pick(boxes).id] as const;
    });
    return [{ placed: Object.fromEntries(placed), handedIn: true }];
  },

  screens: ({ prompt, boxes, items }: Sort) =>
    numbered(linkless(items), (item, place) => ({ prompt, boxes, item, ...place })),
};

export function isSortFinished(
  { items }: Pick<ShownSort, "items">,
  { placed, handedIn }: SortAnswer,
): boolean {
  return handedIn && items.every(({ id }) => id in placed);
}
