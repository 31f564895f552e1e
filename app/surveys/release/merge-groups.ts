/** Options counted as one group; `null` among the values is “not stated”. */
export type OneWayGroup = { values: (string | null)[]; size: number };

/**
 * Rule 4: while the smallest group is too small it joins the next smallest; where order matters, a neighbour. Of equals
 * the first in the instrument’s order is taken, so the same counts always give the same groups.
 */
export function mergeSmallGroups(
  groups: readonly OneWayGroup[],
  k: number,
  isOrdered: boolean,
): OneWayGroup[] {
  const order = groups.flatMap(({ values }) => values);
  return mergeWhileSmall(groups, k, isOrdered).map(({ values, size }) => {
    return { values: order.filter((value) => values.includes(value)), size };
  });
}

function mergeWhileSmall(
  groups: readonly OneWayGroup[],
  k: number,
  isOrdered: boolean,
): readonly OneWayGroup[] {
  const smallest = smallestOf(groups);
  if (!smallest || smallest.size >= k || groups.length === 1) return groups;
  const others = groups.filter((group) => group !== smallest);
  const partner = smallestOf(isOrdered ? neighboursOf(smallest, groups) : others);
  const [first, second] = groups.filter((group) => group === smallest || group === partner);
  const joined = { values: [...first!.values, ...second!.values], size: first!.size + second!.size };
  const rest = groups.flatMap((group) => (group === first ? [joined] : group === second ? [] : [group]));
  return mergeWhileSmall(rest, k, isOrdered);
}

function smallestOf(groups: readonly OneWayGroup[]): OneWayGroup | undefined {
  return groups.toSorted((one, other) => one.size - other.size)[0];
}

/** “Not stated” comes last and is nobody’s neighbour, unless nobody else is left. */
function neighboursOf(group: OneWayGroup, groups: readonly OneWayGroup[]): OneWayGroup[] {
  const inOrder = groups.filter(({ values }) => !values.includes(null));
  const place = inOrder.indexOf(group);
  const neighbours = [inOrder[place - 1], inOrder[place + 1]].filter((one) => one !== undefined);
  return place >= 0 && neighbours.length > 0 ? neighbours : groups.filter((one) => one !== group);
}
