import type { Grouping, GroupingId, ReleasedGrouping, ScaleResult } from "../release/release.ts";
import { scoreText, type AreaRow } from "./area-rows.server.ts";
import { rangeMarks, type RangeMarks } from "./charts.server.ts";
import { groupName } from "./group-name.ts";
import { areaTitle, percentText, withheldText, type Reading } from "./reading.ts";

export type GroupCell = { score: AreaRow["score"]; favourable: string; chart: RangeMarks | null };
export type GroupTable = {
  id: GroupingId;
  title: string;
  /** In the place of the table. */
  withheld: string | null;
  groups: { name: string; answered: string }[];
  rows: { title: string; isDomain: boolean; withheld: string | null; cells: GroupCell[] }[];
};

/** Every grouping that the instrument could have, released or not. */
export function groupTables(reading: Reading): GroupTable[] {
  return reading.release.groupings
    .filter(({ id }) => id !== "total")
    .filter((grouping) => !(grouping.status === "withheld" && grouping.reason === "not-asked"))
    .map((grouping) => tableOf(reading, grouping));
}

function tableOf(reading: Reading, grouping: Grouping): GroupTable {
  const { words } = reading;
  const title = words.groups.ids[grouping.id];
  if (grouping.status === "withheld") {
    const withheld = `${withheldText(reading)}. ${words.groups.reasons[grouping.reason]}`;
    return { id: grouping.id, title, withheld, groups: [], rows: [] };
  }
  return {
    id: grouping.id,
    title,
    withheld: null,
    groups: grouping.groups.map((group) => ({
      name: groupName(reading, group),
      answered: words.groups.answered(String(group.n)),
    })),
    rows: grouping.scales.map((result) => rowOf(reading, grouping, result)),
  };
}

function rowOf(
  reading: Reading,
  grouping: ReleasedGrouping,
  result: ScaleResult,
): GroupTable["rows"][number] {
  const title = areaTitle(reading, result);
  const isDomain = result.subDomain === null;
  if (result.withheld !== null) return { title, isDomain, withheld: withheldText(reading), cells: [] };
  const isOneWay = !grouping.id.includes("-");
  const cells = result.figures.map((figure) => ({
    score: scoreText(reading, figure),
    favourable: percentText(reading, figure.favourable),
    chart: isOneWay && isDomain && figure.score ? rangeMarks(figure.score, null) : null,
  }));
  return { title, isDomain, withheld: null, cells };
}
