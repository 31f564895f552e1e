import { listNames } from "#app/accounts/accounts-queries.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { sortByName } from "#app/school/classes/pupil.ts";
import { className } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import type { Formats } from "#app/surveys/desk/formats.server.ts";
import type { DeskWords } from "#app/surveys/desk/words.server.ts";
import { nameOfWay } from "../tokens/admissions-queries.server.ts";
import { listNewWays, type NewWay } from "../tokens/list-new-ways.server.ts";
import { roleToSpeakIn, wordRoles, type WordRole } from "../waves/second-word.ts";
import type { Wave } from "../waves/wave.ts";

export type ShownNewWays = Awaited<ReturnType<typeof showNewWays>>;
type Look = { db: Db; viewer: Viewer; formats: Formats; words: DeskWords };

/** New cards and passwords by class, and whose word each still waits for. */
export async function showNewWays(wave: Wave, { db, viewer, formats, words }: Look, now = Date.now()) {
  const ways = await listNewWays(db, wave);
  const names = await listNames(
    db,
    ways.flatMap(({ accountId, madeBy }) => (madeBy === undefined ? [accountId] : [accountId, madeBy])),
  );
  const nameOf = (accountId: string) => {
    const { familyName = "", givenName = "" } = names.get(accountId) ?? {};
    return `${familyName} ${givenName}`.trim();
  };
  const isOpen = wave.state === "open" && now < wave.closesAt;
  const groups = Map.groupBy(ways, ({ schoolClass }) => schoolClass?.id ?? "staff");
  return [...groups.values()]
    .map((group) => toGroup(group))
    .toSorted((one, other) => one.rank - other.rank || (one.title < other.title ? -1 : 1));

  function toGroup(group: readonly NewWay[]) {
    const schoolClass = group[0]?.schoolClass;
    const sorted = sortByName(
      group.map((way) => ({ ...way, givenName: "", familyName: "", ...names.get(way.accountId) })),
      schoolClass?.language ?? "kk",
    );
    return {
      title: schoolClass ? className(schoolClass) : words.cohorts.staff,
      rank: schoolClass?.grade ?? 12,
      waiting: sorted.filter(({ isAdmitted }) => !isAdmitted).length,
      ways: sorted.map((way) => ({
        id: nameOfWay(way),
        name: nameOf(way.accountId),
        what: words.newWays.ways[way.way],
        made: formats.moment(way.madeAt),
        by: way.madeBy === undefined ? "–" : nameOf(way.madeBy),
        state: stateOf(way),
        maySpeak:
          isOpen && way.accountId !== viewer.accountId && roleToSpeakIn(viewer, way.said) !== undefined,
      })),
    };
  }
}

function stateOf({ isAdmitted, said }: NewWay): WordRole | "nobody" | "admitted" {
  if (isAdmitted) return "admitted";
  if (said.length === 0) return "nobody";
  return wordRoles.find((role) => said.every((word) => word.role !== role)) ?? "nobody";
}
