import { itemsOf, scaleOf, type Instrument, type Item } from "#app/surveys/questionnaires/instrument.ts";
import type { ItemFigure, ReleasedGrouping } from "../release.ts";
import type { Row } from "../row.ts";

/** Something that is shown of groups, and who gave an answer to it: null for those whose answer is not in the figures. */
export type Measure = {
  name: string;
  /** No answer of fewer than these may be known. */
  fewest: number;
  answers: (number | null)[];
  /** For an item: which of its steps are favourable. */
  favourable: boolean[] | null;
  figures: (grouping: ReleasedGrouping) => readonly Pick<ItemFigure, "n">[];
  itemFigures: (grouping: ReleasedGrouping) => readonly ItemFigure[];
};

const none = () => [];

export function measuresOf(instrument: Instrument, rows: readonly Row[]): Measure[] {
  const everybody: Measure = {
    name: "respondents",
    fewest: 10,
    answers: rows.map(() => 1),
    favourable: null,
    figures: ({ groups }) => groups,
    itemFigures: none,
  };
  const items = itemsOf(instrument);
  return [
    everybody,
    ...items.map((item) => itemMeasure(instrument, item, rows)),
    ...scaleMeasures(instrument, items, rows),
  ];
}

export function areMeasured({ figures }: Measure, grouping: ReleasedGrouping): boolean {
  return figures(grouping).length > 0;
}

function itemMeasure(instrument: Instrument, item: Item, rows: readonly Row[]): Measure {
  const figures = (grouping: ReleasedGrouping) =>
    grouping.items.find(({ id }) => id === item.id)?.figures ?? [];
  return {
    name: item.id,
    fewest: item.adultHarm ? 20 : 10,
    answers: rows.map(({ answers }) => answers[item.id] ?? null),
    favourable: scaleOf(instrument, item).steps.map((step) => step.favourable),
    figures,
    itemFigures: figures,
  };
}

function scaleMeasures(instrument: Instrument, items: readonly Item[], rows: readonly Row[]): Measure[] {
  const { shortForm } = instrument;
  const short = new Set(shortForm ? items.slice(0, shortForm.items) : items);
  const bands = instrument.background.find(({ id }) => id === "band")?.options ?? [];
  const young = bands.filter(
    ({ grades }) =>
      shortForm && grades && grades[0] >= shortForm.grades[0] && grades[1] <= shortForm.grades[1],
  );
  return instrument.domains.flatMap(({ id: domain, subDomains }) =>
    [null, ...subDomains.map(({ id }) => id)].map((subDomain): Measure => {
      const own = items.filter(
        (item) => item.domain === domain && (subDomain ? item.subDomain === subDomain : !item.adultHarm),
      );
      const answers = rows.map((row) => {
        const isYoung = young.some(({ id }) => id === row.background.band);
        const given = own.filter((item) => typeof row.answers[item.id] === "number");
        const asked = own.filter((item) => !isYoung || short.has(item) || given.includes(item));
        return given.length > 0 && given.length * 3 >= asked.length * 2 ? 1 : null;
      });
      const fewest = own.some((item) => item.adultHarm) ? 20 : 10;
      const figures = ({ scales }: ReleasedGrouping) =>
        scales.find((scale) => scale.domain === domain && scale.subDomain === subDomain)?.figures ?? [];
      return {
        name: `${domain}/${subDomain ?? ""}`,
        fewest,
        answers,
        favourable: null,
        figures,
        itemFigures: none,
      };
    }),
  );
}
