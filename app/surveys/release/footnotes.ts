import type { Dimension } from "./not-stated.ts";
import type { Footnote, Release } from "./release.ts";

/** What a reader must know to read these figures rightly. */
export function footnotesOf(
  { instrument, response, groupings }: Pick<Release, "instrument" | "response" | "groupings">,
  dimensions: readonly Dimension[],
  areSlipsAmongOthers: boolean,
): Footnote[] {
  const shown = groupings.filter((grouping) => grouping.status === "released");
  const items = shown.flatMap((grouping) => grouping.items);
  const percents = [...items, ...shown.flatMap((grouping) => grouping.scales)].flatMap(({ figures }) =>
    figures.map((figure) => figure.favourable),
  );
  const isUsed = (dimension: string) => shown.some(({ id }) => id.split("-").includes(dimension));
  const notes: [Footnote, boolean][] = [
    [{ note: "not-validated" }, !instrument.validated],
    [{ note: "low-response" }, response.isLow],
    [{ note: "rounded" }, true],
    [{ note: "chance-only" }, percents.some(({ bound }) => bound === "exact")],
    [{ note: "coded" }, percents.some(({ bound }) => bound !== "exact")],
    [{ note: "coarse" }, percents.some(({ unit }) => unit > 1)],
    [{ note: "slips-in-whole" }, areSlipsAmongOthers],
    [{ note: "adult-harm-apart" }, items.some(({ withheld }) => withheld === "adult-harm")],
    ...dimensions.flatMap(({ id, notStated }): [Footnote, boolean][] => [
      [{ note: "not-stated-spread", dimension: id }, notStated === "spread" && isUsed(id)],
      [{ note: "not-stated-own", dimension: id }, notStated === "own" && isUsed(id)],
      [
        { note: "merged", dimension: id },
        shown.some(
          (grouping) => grouping.id === id && grouping.groups.some(({ values }) => values[id]!.length > 1),
        ),
      ],
    ]),
  ];
  return notes.flatMap(([note, applies]) => (applies ? [note] : []));
}
