/** “3 of 10” */
export type Place = { number: number; of: number };

export function numbered<Item, Shown>(
  items: readonly Item[],
  toScreen: (item: Item, place: Place) => Shown,
): Shown[] {
  return items.map((item, index) => toScreen(item, { number: index + 1, of: items.length }));
}
