import type { Keeper } from "./draft.ts";

/** Where somebody stands in the questions, kept beside their draft in the same tab and removed with it. */
export type Place = {
  /** Whose it is: see `SurveyTicket`. */
  owner: string;
  screen: number;
  /** Questions answered with “I don’t want to answer”: not part of the ballot, only shown again after a reload. */
  declined: readonly string[];
  touchedAt: number;
};

export function readPlace(storage: Keeper, wave: string, owner: string): Place | undefined {
  const place = attempt(() => JSON.parse(storage.getItem(nameOf(wave)) ?? "null") as Place | null);
  if (place?.owner === owner) return place;
  forgetPlace(storage, wave);
  return undefined;
}

export function savePlace(storage: Keeper, wave: string, place: Place): void {
  attempt(() => storage.setItem(nameOf(wave), JSON.stringify(place)));
}

export function forgetPlace(storage: Keeper, wave: string): void {
  attempt(() => storage.removeItem(nameOf(wave)));
}

/** A slip's code, so that after a reload it need not be typed again. */
export function readSlip(storage: Keeper, wave: string): string | undefined {
  return attempt(() => storage.getItem(slipNameOf(wave))) ?? undefined;
}

export function saveSlip(storage: Keeper, wave: string, slip: string): void {
  attempt(() => storage.setItem(slipNameOf(wave), slip));
}

export function forgetSlip(storage: Keeper, wave: string): void {
  attempt(() => storage.removeItem(slipNameOf(wave)));
}

function nameOf(wave: string): string {
  return `senim-survey-${wave}-place`;
}

function slipNameOf(wave: string): string {
  return `senim-survey-${wave}-slip`;
}

/** Without storage a reload loses the place, and nothing else. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
