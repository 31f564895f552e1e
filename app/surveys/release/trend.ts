import type { Instrument } from "#app/surveys/questionnaires/instrument.ts";
import { commonGroups } from "./common-groups.ts";
import { compareGroup, unchangedBetween } from "./compare-group.ts";
import { judgeChanges } from "./judge-changes.ts";
import { sdc2 } from "./policy.ts";
import type { Release, Trend, TrendReason } from "./release.ts";
import { day } from "#app/calendar/durations.ts";

export type EarlierRelease = { release: Release; instrument: Instrument };

type Later = { release: Omit<Release, "hash" | "trends">; instrument: Instrument };

/** Rule 10, from two published releases alone: whatever it says, anybody who has both could have reckoned. */
export function trendAgainst(later: Later, earlier: EarlierRelease): Trend {
  const { wave, hash } = earlier.release;
  const reason = reasonNotToCompare(later.release, earlier.release);
  if (reason) return { wave, hash, status: "withheld", reason };
  const marked = !later.release.response.isLow && !earlier.release.response.isLow;
  const unchanged = unchangedBetween(earlier.instrument, later.instrument);
  const groupings = later.release.groupings.flatMap((now) => {
    const before = earlier.release.groupings.find(({ id }) => id === now.id);
    if (now.status !== "released" || before?.status !== "released") return [];
    const groups = commonGroups(before, now).map((group) => compareGroup(group, { before, now }, unchanged));
    return groups.length > 0 ? [{ id: now.id, groups: judgeChanges(groups, marked) }] : [];
  });
  return { wave, hash, status: "released", marked, groupings };
}

function reasonNotToCompare(later: Later["release"], earlier: Release): TrendReason | null {
  if (earlier.policy !== later.policy || earlier.k !== later.k) return "other-policy";
  if (later.extent === "response" || earlier.extent === "response") return "no-result";
  return later.wave.opensAt - earlier.wave.closesAt < sdc2.daysBetweenWaves * day ? "too-soon" : null;
}
