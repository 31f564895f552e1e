import type { Auditor, Evidence, Finding, Printed } from "#app/surveys/release/auditor.ts";
import type { GroupingId, Release } from "#app/surveys/release/release.ts";
import { cellsOf } from "./cells.ts";
import { findClosing } from "./closing.ts";
import {
  itemMeasures,
  respondentsOf,
  scaleMeasures,
  type ItemMeasure,
  type Measure,
  type ScaleMeasure,
} from "./measures.ts";
import { findMiscounted } from "./miscounted.ts";
import { otherMeans } from "./other-means.ts";
import { otherSchools } from "./other-schools.ts";
import type { Counts } from "./question.ts";
import { readQuestion, readScores } from "./read-questions.ts";
import { findBrokenRules } from "./rules.ts";
import { findSmallCells, findSmallDifferences } from "./unions.ts";

/**
 * Rule 11. Looks at what is to be published as an attacker would who knows everybody’s band, gender and language, and who
 * answered what at all: every answer that he could still learn of fewer than K pupils is a finding. He solves for it: for
 * each few pupils the fewest and the most that can have answered so, given all that is printed. Shares no code with what
 * made the release.
 */
export function createAuditor({ instrument, rows, counted, countedAs }: Evidence): Auditor {
  const cells = cellsOf(counted, countedAs);
  const respondents = respondentsOf(rows);
  const items = itemMeasures(instrument, rows);
  const scales = scaleMeasures(instrument, rows, items);
  // A second look at the same costs nothing.
  const known = new Map<string, Finding[]>();
  const found = new Map<string, Counts[]>();
  return { ofGroupings, ofItem, ofScale, ofRelease };

  function ofGroupings(ids: readonly GroupingId[]): Finding[] {
    return findSmall(respondents, ids);
  }

  function ofItem(id: string, printed: Printed): Finding[] {
    const item = items.find(({ name }) => name === id)!;
    const around = scales.filter((scale) => scale.items.includes(id));
    return remembered(id, printed, around, () => {
      const small = findSmall(item, idsShowing(item, printed));
      const detail = small.length > 0 ? undefined : closingOf(item, around, printed);
      return detail === undefined ? small : [...small, { check: "answers", measure: id, detail }];
    });
  }

  function ofScale(name: string, printed: Printed): Finding[] {
    const scale = scales.find((one) => one.name === name)!;
    return remembered(name, printed, [scale], () => {
      const small = findSmallCells(viewOf(scale, idsShowing(scale, printed)));
      const scores = printed.flatMap((grouping) => readScores(scale, grouping, cells));
      if (small.length > 0 || scores.length === 0) return small;
      const { question, schools } = otherMeans(scale, scores, cells);
      const detail = findClosing(question, schools);
      return detail === undefined ? [] : [{ check: "score", measure: name, detail }];
    });
  }

  function ofRelease(release: Omit<Release, "hash" | "trends">): Finding[] {
    const shown = release.groupings.filter((grouping) => grouping.status === "released");
    const findings = [...findBrokenRules(release, instrument), ...findMiscounted(shown, rows, counted)];
    // Without a set of rows for each group there is nothing to reckon with.
    const areCounted = shown.every(({ id, groups }) =>
      counted.some((one) => one.id === id && one.groups.length === groups.length),
    );
    if (!areCounted || countedAs.length !== rows.length)
      return [...findings, { check: "miscounted", measure: "release", detail: "not counted" }];
    if (findings.length > 0) return findings;
    return [
      ...ofGroupings(shown.map(({ id }) => id)),
      ...items.flatMap(({ name }) => ofItem(name, shown)),
      ...scales.flatMap(({ name }) => ofScale(name, shown)),
    ];
  }

  function closingOf(
    item: ItemMeasure,
    around: readonly ScaleMeasure[],
    printed: Printed,
  ): string | undefined {
    const question = readQuestion(item, around, printed, cells);
    const schools = otherSchools(question);
    const name = `${item.name} ${schools.kinds.length}`;
    found.set(name, found.get(name) ?? []);
    return findClosing(question, schools, found.get(name));
  }

  function findSmall(measure: Measure, ids: readonly GroupingId[]): Finding[] {
    const view = viewOf(measure, ids);
    return [...findSmallCells(view), ...findSmallDifferences(view)];
  }

  function viewOf(measure: Measure, ids: readonly GroupingId[]) {
    const groupings = ids.map((id) => ({ id, groups: cells.groups.get(id)! }));
    const sizes = cells.rows.map((own) => own.filter((row) => measure.answers[row] !== null).length);
    return { measure, groupings, sizes };
  }

  function remembered(
    name: string,
    printed: Printed,
    around: readonly ScaleMeasure[],
    find: () => Finding[],
  ): Finding[] {
    const what = printed.map(({ id, items: all, scales: printedScales }) => [
      id,
      all.find((item) => item.id === name)?.figures,
      around.map((scale) =>
        printedScales
          .find(({ domain, subDomain }) => `${domain}/${subDomain ?? ""}` === scale.name)
          ?.figures.map(({ score }) => score?.value),
      ),
    ]);
    const key = `${name} ${JSON.stringify(what)}`;
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  }
}

function idsShowing(measure: Measure, printed: Printed): GroupingId[] {
  return printed.flatMap((grouping) => (measure.isShownIn(grouping) ? [grouping.id] : []));
}
