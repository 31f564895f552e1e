import type { ItemFigure } from "../release.ts";
import type { View } from "./audit.ts";
import type { Finding } from "./finding.ts";
import type { Measure } from "./measures.ts";

type Bounds = { low: number; high: number };

/**
 * Fréchet: how many of each few pupils gave an answer is bounded by how many did in the groups around them. Where the
 * bounds meet, it is known of each few; and of many, where it is none or all of them.
 */
export function findForcedAnswers({ measure, groupings, atoms, sizes }: View): Finding[] {
  const figures = groupings.map(measure.itemFigures);
  const groups = atoms.groups.flatMap((all, grouping) =>
    all.map((members, group) => ({ members, figure: figures[grouping]?.[group] })),
  );
  return outcomesOf(measure).flatMap((outcome) => {
    const sums = groups.flatMap(({ members, figure }) => {
      const n = members.reduce((sum, atom) => sum + sizes[atom]!, 0);
      return figure ? [{ members, bounds: boundsOf(outcome, figure, measure.favourable!, n) }] : [];
    });
    const { low, high } = tighten(sums, sizes);
    return atoms.targets.flatMap((target): Finding[] => {
      const size = sum(target, sizes);
      const bounds = boundsOfTarget(target, sums, low, high, size);
      const isForced = bounds.low >= bounds.high && size > 0;
      const tells = size < measure.fewest || bounds.low === 0 || bounds.low === size;
      const detail = `steps ${outcome.join()}: ${bounds.low} of ${size} in atoms ${target.join()}`;
      return isForced && tells ? [{ check: "interval", measure: measure.name, detail }] : [];
    });
  });
}

/** The favourable answers, and each step by itself. */
function outcomesOf({ favourable }: Measure): number[][] {
  if (!favourable) return [];
  const steps = [...favourable.keys()];
  return [steps.filter((step) => favourable[step]), ...steps.map((step) => [step])];
}

/** How many of `n` answered so, as far as the published figure tells a reader who knows `n`. */
function boundsOf(
  outcome: readonly number[],
  { favourable: shown, distribution }: ItemFigure,
  favourable: readonly boolean[],
  n: number,
): Bounds {
  const steps = [...favourable.keys()];
  const good = {
    low: shown.bound === "at-most" ? 0 : Math.ceil(((shown.percent - 0.5) * n) / 100 - 1e-9),
    high: shown.bound === "at-least" ? n : Math.floor(((shown.percent + 0.5) * n) / 100 + 1e-9),
  };
  const known = [
    { steps: steps.filter((step) => favourable[step]), ...good },
    { steps: steps.filter((step) => !favourable[step]), low: n - good.high, high: n - good.low },
    // Rounded with its side of the line, then made to add up, a per cent may be off by one and a half.
    ...(distribution ?? []).map((segment) => ({
      steps: segment.steps,
      low: Math.ceil(((segment.percent - 1.5) * n) / 100 - 1e-9),
      high: Math.floor(((segment.percent + 1.5) * n) / 100 + 1e-9),
    })),
  ];
  const within = known.filter((one) => one.steps.every((step) => outcome.includes(step)));
  const around = known.filter((one) => outcome.every((step) => one.steps.includes(step)));
  return {
    low: Math.max(0, ...within.map(({ low }) => low)),
    high: Math.min(n, ...around.map(({ high }) => high)),
  };
}

type Sum = { members: readonly number[]; bounds: Bounds };

/** Each atom’s bounds against the sums it is part of, until nothing gets tighter. */
function tighten(sums: readonly Sum[], sizes: readonly number[]): { low: number[]; high: number[] } {
  const low = sizes.map(() => 0);
  const high = [...sizes];
  for (let round = 0, moved = true; moved && round < 100; round += 1) {
    moved = false;
    for (const { members, bounds } of sums) {
      const [least, most] = [sum(members, low), sum(members, high)];
      for (const atom of members) {
        const [atMost, atLeast] = [bounds.high - (least - low[atom]!), bounds.low - (most - high[atom]!)];
        if (atMost < high[atom]! || atLeast > low[atom]!) moved = true;
        // Each is reckoned from the bounds before this sum was looked at.
        high[atom] = Math.min(high[atom]!, atMost);
        low[atom] = Math.max(low[atom]!, atLeast);
      }
    }
  }
  return { low, high };
}

function boundsOfTarget(
  target: readonly number[],
  sums: readonly Sum[],
  low: readonly number[],
  high: readonly number[],
  size: number,
): Bounds {
  const around = sums.filter(({ members }) => target.every((atom) => members.includes(atom)));
  const rest = around.map(({ members, bounds }) => ({
    atoms: members.filter((atom) => !target.includes(atom)),
    bounds,
  }));
  return {
    low: Math.max(sum(target, low), ...rest.map(({ atoms, bounds }) => bounds.low - sum(atoms, high))),
    high: Math.min(
      size,
      sum(target, high),
      ...rest.map(({ atoms, bounds }) => bounds.high - sum(atoms, low)),
    ),
  };
}

function sum(atoms: readonly number[], values: readonly number[]): number {
  return atoms.reduce((total, atom) => total + values[atom]!, 0);
}
