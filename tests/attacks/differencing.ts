import type { Group, GroupValues, ItemFigure, Percent, Release } from "#app/surveys/release/release.ts";
import { isKnown, type Sum } from "./whole-numbers.ts";

/** Pupils who are alike in all that is asked of them; `favourable` is what the attacker wants to know. */
export type Kind = { values: Record<string, string>; size: number; favourable: number };

type Published = Pick<Release, "groupings">;

/**
 * The strongest reader: knows the band, gender and language of everybody who answered an item, has the release, and
 * wants to know how many of a few pupils answered favourably. Every combination of values is a target. Returns those
 * for which only the truth fits what is published.
 */
export function learnAnswers(release: Published, item: string, kinds: readonly Kind[]): string[] {
  const sums = shownFigures(release, item).map(({ group, figure }): Sum => {
    const members = membersOf(kinds, group);
    const n = members.reduce((sum, place) => sum + kinds[place]!.size, 0);
    return { members, ...countsOf(figure.favourable, n) };
  });
  const puzzle = { low: kinds.map(() => 0), high: kinds.map(({ size }) => size), sums };
  return targetsOf(kinds).flatMap(({ name, members }) => {
    const size = members.reduce((sum, place) => sum + kinds[place]!.size, 0);
    const truth = members.reduce((sum, place) => sum + kinds[place]!.favourable, 0);
    if (size === 0 || size >= 10) return [];
    return isKnown(
      puzzle,
      kinds.map(({ favourable }) => favourable),
      members,
    )
      ? [`${name}: ${truth} of ${size}`]
      : [];
  });
}

/**
 * A reader who knows nobody, and wants to know how many there are of each combination of values. Counts to the nearest
 * five are off by up to two.
 */
export function learnCounts(release: Published, kinds: readonly Kind[], roundedBy = 2): string[] {
  const shown = release.groupings.flatMap((grouping) =>
    grouping.status === "released" ? grouping.groups : [],
  );
  const sums = shown.map((group): Sum => {
    return { members: membersOf(kinds, group), low: group.n - roundedBy, high: group.n + roundedBy };
  });
  const most = Math.max(0, ...shown.map(({ n }) => n)) + 2;
  const puzzle = { low: kinds.map(() => 0), high: kinds.map(() => most), sums };
  return targetsOf(kinds).flatMap(({ name, members }) => {
    const truth = members.reduce((sum, place) => sum + kinds[place]!.size, 0);
    return truth > 0 &&
      truth < 10 &&
      isKnown(
        puzzle,
        kinds.map(({ size }) => size),
        members,
      )
      ? [`${name}: ${truth}`]
      : [];
  });
}

function shownFigures({ groupings }: Published, item: string): { group: Group; figure: ItemFigure }[] {
  return groupings.flatMap((grouping) => {
    if (grouping.status !== "released") return [];
    const figures = grouping.items.find(({ id }) => id === item)?.figures ?? [];
    return figures.map((figure, index) => ({ group: grouping.groups[index]!, figure }));
  });
}

function membersOf(kinds: readonly Kind[], { values }: { values: GroupValues }): number[] {
  const wanted = Object.entries(values);
  return [...kinds.keys()].filter((place) =>
    wanted.every(([name, options]) => options.includes(kinds[place]!.values[name]!)),
  );
}

function countsOf({ percent, bound }: Percent, n: number): { low: number; high: number } {
  const counts = Array.from({ length: n + 1 }, (_, count) => count).filter((count) => {
    const shown = Math.round((count / n) * 100);
    return bound === "exact" ? shown === percent : bound === "at-most" ? shown <= percent : shown >= percent;
  });
  return { low: counts[0]!, high: counts.at(-1)! };
}

/** Every value, pair and triple of values that anybody has. */
function targetsOf(kinds: readonly Kind[]): { name: string; members: number[] }[] {
  const names = new Map<string, number[]>();
  for (const [place, { values }] of kinds.entries()) {
    const all = Object.values(values);
    const subsets = Array.from({ length: 2 ** all.length - 1 }, (_, bits) =>
      all.filter((_value, index) => (bits + 1) & (1 << index)),
    );
    for (const subset of subsets)
      names.set(subset.join(" "), [...(names.get(subset.join(" ")) ?? []), place]);
  }
  return [...names].map(([name, members]) => ({ name, members }));
}
