import { itemsOf, scaleOf, type Instrument, type Item } from "#app/surveys/questionnaires/instrument.ts";
import type { ReleasedGrouping } from "#app/surveys/release/release.ts";
import type { Row } from "#app/surveys/release/row.ts";

/** Something that is shown of groups, and who has a part in it. */
export type Measure = {
  name: string;
  /** No answer of fewer than these may be known. */
  fewest: number;
  /** By row: the step chosen, or how good the score is from 0 to 1; null for those who have no part. */
  answers: readonly (number | null)[];
  isShownIn: (grouping: Pick<ReleasedGrouping, "items" | "scales">) => boolean;
};
export type ItemMeasure = Measure & {
  /** By step. */
  favourable: readonly boolean[];
  /** By step: from 0, the worst, to 1, the best. */
  points: readonly number[];
};
export type ScaleMeasure = Measure & {
  items: readonly string[];
  /** By row: what part of its score each of its answers is; 0 where there is no score. */
  weights: readonly number[];
  isDomain: boolean;
};

export function respondentsOf(rows: readonly Row[]): Measure {
  // Who answered nothing has no answer to be learnt.
  const all = withoutFewSlips(
    rows.map(({ answers }) =>
      Object.values(answers).some((answer) => typeof answer === "number") ? 1 : null,
    ),
    rows,
    10,
  );
  return { name: "respondents", fewest: 10, answers: all, isShownIn: () => true };
}

export function itemMeasures(instrument: Instrument, rows: readonly Row[]): ItemMeasure[] {
  return itemsOf(instrument).map((item) => {
    const { steps } = scaleOf(instrument, item);
    const fewest = fewestOf([item]);
    const last = steps.length - 1;
    return {
      name: item.id,
      fewest,
      answers: withoutFewSlips(
        rows.map(({ answers }) => answers[item.id] ?? null),
        rows,
        fewest,
      ),
      isShownIn: ({ items }) => items.some(({ id, figures }) => id === item.id && figures.length > 0),
      favourable: steps.map((step) => step.favourable),
      points: steps.map((_, step) => (item.reverse ? last - step : step) / last),
    };
  });
}

/** What a scale’s scores are made of: whoever answered two thirds of what they were asked has one, the mean of their answers. */
export function scaleMeasures(
  instrument: Instrument,
  rows: readonly Row[],
  items: readonly ItemMeasure[],
): ScaleMeasure[] {
  return instrument.domains.flatMap(({ id: domain, subDomains }) =>
    [null, ...subDomains.map(({ id }) => id)].map((subDomain): ScaleMeasure => {
      const all = itemsOf(instrument);
      const own = all.filter(
        (item) => item.domain === domain && (subDomain ? item.subDomain === subDomain : !item.adultHarm),
      );
      const fewest = fewestOf(own);
      const means = rows.map((row) => meanOf(instrument, row, own, items));
      const scores = withoutFewSlips(
        means.map((one) => one?.mean ?? null),
        rows,
        fewest,
      );
      return {
        name: `${domain}/${subDomain ?? ""}`,
        fewest,
        answers: scores,
        weights: means.map((one, row) => (one && scores[row] !== null ? 1 / one.given : 0)),
        items: own.map(({ id }) => id),
        isDomain: subDomain === null,
        isShownIn: ({ scales }) =>
          scales.some(
            (one) =>
              one.domain === domain && one.subDomain === subDomain && one.figures.some(({ score }) => score),
          ),
      };
    }),
  );
}

function meanOf(
  instrument: Instrument,
  row: Row,
  own: readonly Item[],
  items: readonly ItemMeasure[],
): { mean: number; given: number } | undefined {
  const { shortForm, background } = instrument;
  const all = itemsOf(instrument);
  const band = background
    .find(({ id }) => id === "band")
    ?.options.find(({ id }) => id === row.background.band);
  const isYoung =
    shortForm &&
    band?.grades &&
    band.grades[0] >= shortForm.grades[0] &&
    band.grades[1] <= shortForm.grades[1];
  const given = own.filter(({ id }) => typeof row.answers[id] === "number");
  const asked = own.filter((item) => !isYoung || all.indexOf(item) < shortForm.items || given.includes(item));
  if (given.length === 0 || given.length * 3 < asked.length * 2) return undefined;
  const points = given.map(({ id }) => items.find(({ name }) => name === id)!.points[row.answers[id]!]!);
  return { mean: points.reduce((sum, one) => sum + one, 0) / given.length, given: given.length };
}

function fewestOf(items: readonly Item[]): number {
  return items.some(({ adultHarm }) => adultHarm) ? 20 : 10;
}

/** Slips count from the least number on or not at all; where nobody has an account, always. */
function withoutFewSlips(
  answers: readonly (number | null)[],
  rows: readonly Row[],
  fewest: number,
): (number | null)[] {
  const isSlip = (row: number) => rows[row]!.way === "slip";
  const slips = answers.filter((answer, row) => answer !== null && isSlip(row)).length;
  const areLeftOut = slips < fewest && !rows.every(({ way }) => way === "slip");
  return answers.map((answer, row) => (areLeftOut && isSlip(row) ? null : answer));
}
