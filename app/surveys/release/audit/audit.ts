import type { Instrument } from "#app/surveys/questionnaires/instrument.ts";
import type { Grouping, Release, ReleasedGrouping } from "../release.ts";
import type { Row } from "../row.ts";
import { atomsOf, type Atoms } from "./atoms.ts";
import { findRecoverable } from "./equations.ts";
import type { Finding } from "./finding.ts";
import { findForcedAnswers } from "./intervals.ts";
import { areMeasured, measuresOf, type Measure } from "./measures.ts";
import { findMiscounted } from "./miscounted.ts";
import { findBrokenRules } from "./rules.ts";
import { findSmallCells, findSmallDifferences } from "./unions.ts";

/** The rows that were counted in each group of each grouping. */
export type Counted = readonly { id: Grouping["id"]; groups: readonly { rows: readonly number[] }[] }[];

export type Evidence = { instrument: Instrument; rows: readonly Row[]; counted: Counted };

/** Groupings of one measure, and how many of its answers are in each atom of them. */
export type View = { measure: Measure; groupings: ReleasedGrouping[]; atoms: Atoms; sizes: number[] };

/**
 * Rule 11. Looks at what is to be published as an attacker would who knows everybody’s band, gender and language, and who
 * answered what at all: every answer that he could still learn of fewer than K pupils is a finding. Shares no code with
 * what made the release.
 */
export function audit(
  release: Omit<Release, "hash" | "trends">,
  { instrument, rows, counted }: Evidence,
): Finding[] {
  const shown = release.groupings.filter((grouping) => grouping.status === "released");
  const findings = [...findBrokenRules(release, instrument), ...findMiscounted(shown, rows, counted)];
  // Without a set of rows for each group there is nothing to reckon with.
  if (!shown.every((grouping) => isCounted(grouping, counted))) return findings;
  const known = new Map<string, Atoms>();
  const learnt = measuresOf(instrument, rows).flatMap((measure) => {
    const groupings = shown.filter((grouping) => areMeasured(measure, grouping));
    if (groupings.length === 0) return [];
    const key = groupings.map(({ id }) => id).join();
    const atoms = known.get(key) ?? atomsOf(groupings, counted, rows.length);
    known.set(key, atoms);
    const view = { measure, groupings, atoms, sizes: atoms.count(measure.answers) };
    return [
      ...findSmallCells(view),
      ...findSmallDifferences(view),
      ...findRecoverable(view),
      ...findForcedAnswers(view),
    ];
  });
  return [...findings, ...learnt];
}

function isCounted({ id, groups }: ReleasedGrouping, counted: Counted): boolean {
  return counted.some((one) => one.id === id && one.groups.length === groups.length);
}
