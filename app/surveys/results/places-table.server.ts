import type { ItemResult, ReleasedGrouping } from "../release/release.ts";
import { groupName } from "./group-name.ts";
import { percentText, requireItem, wholeSchool, withheldText, type Reading } from "./reading.ts";

export type PlacesTable = {
  columns: string[];
  rows: { place: string; cells: { text: string; percent: number; isLowest: boolean }[] }[];
  withheld: { place: string; text: string }[];
};

const oneWay = ["band", "gender", "language"];

/** A map of the school as a table: each place, as the whole school and its released groups see it. */
export function placesTable(reading: Reading): PlacesTable | null {
  const total = wholeSchool(reading);
  const placeOf = ({ id }: ItemResult) => requireItem(reading.instrument, id).place;
  const items = total?.items.filter((item) => placeOf(item) !== null) ?? [];
  if (!total || items.length === 0) return null;
  const shown = items.filter(({ withheld }) => withheld === null);
  // A column only where it has a figure for every place: a gap would be read as a good sign or a bad one.
  const groupings = reading.release.groupings
    .filter((one): one is ReleasedGrouping => one.status === "released" && oneWay.includes(one.id))
    .filter((one) =>
      shown.every(({ id }) => one.items.some((item) => item.id === id && item.withheld === null)),
    );
  const columns = groupings.flatMap((grouping) =>
    grouping.groups.map((group, place) => ({ grouping, group, place })),
  );
  const rows = shown.map((item) => ({
    place: titleOf(item),
    cells: [
      cellOf(item, 0),
      ...columns.map(({ grouping, place }) =>
        cellOf(
          grouping.items.find(({ id }) => id === item.id),
          place,
        ),
      ),
    ],
  }));
  return {
    columns: [reading.words.places.all, ...columns.map(({ group }) => groupName(reading, group))],
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => {
        const least = Math.min(...rows.map(({ cells }) => cells[column]?.percent ?? Infinity));
        return { ...cell, isLowest: rows.length > 1 && cell.percent === least };
      }),
    })),
    withheld: items
      .filter(({ withheld }) => withheld !== null)
      .map((item) => ({ place: titleOf(item), text: withheldText(reading) })),
  };

  function titleOf(item: ItemResult): string {
    const place = placeOf(item);
    return reading.instrument.places.find(({ id }) => id === place)?.title[reading.language] ?? item.id;
  }

  function cellOf(item: ItemResult | undefined, place: number) {
    const figure = item?.figures[place];
    return figure
      ? { text: percentText(reading, figure.favourable), percent: figure.favourable.percent }
      : { text: "", percent: Infinity };
  }
}
