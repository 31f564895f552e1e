import { createHmac, randomBytes } from "node:crypto";
import { timeSince } from "#app/calendar/clock.ts";
import { env } from "#app/env.server.ts";
import { createBudgets } from "./budget.ts";
import { hour } from "#app/calendar/durations.ts";

/** So many user names that one password does not fit are no class that mistypes. */
const tellingNames = 10;
/** Where most got in with it, it is a class with one starting password, some of whom mistyped their names. */
const mistypedPerOpened = 2;
/** How fast one password may then be tried on from new devices of that network. */
const pace = { atOnce: 1, aMinute: 6 };
/** A new key, and everything is forgotten. */
const window = hour;
const mostDrawers = 10_000;
const mostNames = 1_000;

/** `isKnown`: on a device on which this person has signed in before. */
export type Tried = { network: string; username: string; password: string; isKnown: boolean };
export type Spraying = { names: number; opened: number };
type Result = { isRight: boolean; schoolId: string | undefined };
/** A school's, or nobody's where no name that was tried is a school's: that is for whoever runs the server. */
export type Alarm = Spraying & { schoolId: string | undefined };
type Drawer = { failed: Set<number>; opened: number };

/**
 * Notices one password tried on many names. A password's mark is ten bits of a hash under a key that lives in memory
 * for an hour: a thousandth of all passwords share it, so it says that two tries are alike and not what was typed. What
 * is slowed down is the password at the network that sprays it, on devices that do not know the person: a stranger who
 * tries a school's starting password elsewhere slows down nobody at the school.
 */
export function createSprayWatch(processes = 1) {
  const telling = Math.max(4, Math.ceil(tellingNames / processes));
  let drawers = new Map<string, Drawer>();
  let openedNames = new Set<number>();
  /** By mark: of how many names each school was last told; under undefined, whoever runs the server. */
  let tries = new Map<number, Map<string | undefined, number>>();
  let budgets = createBudgets(pace);
  let key = randomBytes(32);
  let began = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  return { pause, note };

  /** Seconds to wait; 0 when this try may be made. */
  function pause({ network, password, isKnown }: Tried, now: number): number {
    forgetOld(now);
    const place = `network ${network} ${markOf(password)}`;
    return !isKnown && isSprayed(drawers.get(place)) ? budgets.take(place, now) : 0;
  }

  /** Who is to be told: where so many names were tried as tell, then each time their number has doubled. */
  function note({ network, username, password }: Tried, { isRight, schoolId }: Result, now: number): Alarm[] {
    forgetOld(now);
    const name = hash("name", username).readUInt32BE();
    const mark = markOf(password);
    const places = [`network ${network} ${mark}`, ofSchool(schoolId, mark)];
    if (isRight) {
      // Whoever has an account could else make room for tries by signing in to it again and again.
      if (openedNames.has(name) || openedNames.size >= mostNames) return [];
      openedNames.add(name);
      for (const place of [...places, ofSchool(undefined, mark)]) drawerOf(place).opened += 1;
      return [];
    }
    // Names that nobody has tell of spraying, but would let one child shut out a class that shares a starting password.
    const counting = schoolId === undefined ? [ofSchool(undefined, mark)] : places;
    for (const { failed } of counting.map(drawerOf)) if (failed.size < mostNames) failed.add(name);
    return alarms(schoolId, mark);
  }

  function alarms(schoolId: string | undefined, mark: number): Alarm[] {
    const invented = drawerOf(ofSchool(undefined, mark)).failed.size;
    const told = tries.get(mark) ?? new Map<string | undefined, number>();
    tries.set(mark, told);
    if (!told.has(schoolId)) told.set(schoolId, 0);
    const schools = schoolId === undefined ? [...told.keys()] : [schoolId];
    return schools.flatMap((school) => {
      const { failed, opened } = drawerOf(ofSchool(school, mark));
      const names = school === undefined ? invented : failed.size + invented;
      const isNews = names >= Math.max(telling, 2 * (told.get(school) ?? 0));
      if (!isNews || names <= mistypedPerOpened * opened) return [];
      told.set(school, names);
      return [{ schoolId: school, names, opened }];
    });
  }

  function ofSchool(schoolId: string | undefined, mark: number): string {
    return schoolId === undefined ? `invented ${mark}` : `school ${schoolId} ${mark}`;
  }

  function isSprayed(drawer: Drawer | undefined): boolean {
    if (!drawer) return false;
    const names = drawer.failed.size;
    return names >= telling && names > mistypedPerOpened * drawer.opened;
  }

  function drawerOf(place: string): Drawer {
    const drawer = drawers.get(place) ?? { failed: new Set(), opened: 0 };
    drawers.set(place, drawer);
    return drawer;
  }

  function forgetOld(now: number): void {
    if (timeSince(began, now) < window && drawers.size < mostDrawers) return;
    forget();
    began = now;
    // Also where nobody signs in any more.
    clearTimeout(timer);
    timer = setTimeout(forget, window).unref();
  }

  function forget(): void {
    drawers = new Map();
    openedNames = new Set();
    tries = new Map();
    budgets = createBudgets(pace);
    key = randomBytes(32);
  }

  function markOf(password: string): number {
    return hash("password", password.normalize("NFKC")).readUInt16BE() >> 6;
  }

  function hash(purpose: string, text: string): Buffer {
    return createHmac("sha256", key).update(`${purpose} ${text}`).digest();
  }
}

/** Each process counts what it sees. */
export const sprays = createSprayWatch(env.processes);
