import { blur, swap, type Bounds, type Position, type Tableau } from "./tableau.ts";

const nearly = 1e-9;
/** After so many steps that led nowhere, a rule that can’t circle chooses (Bland’s). */
const patience = 40;
const longest = 4000;

/**
 * Where the gain is greatest, or undefined if nothing is within the bounds (or no end is found: whoever asks must take that
 * for the same). Bounded simplex, from wherever another search ended; what is out of bounds is first brought back.
 */
export function maximize(
  tableau: Tableau,
  gain: Float64Array,
  bounds: Bounds,
  from: Position = tableau.start,
): Position | undefined {
  const state = stateAt(tableau, from, gain, bounds);
  if (!state) return undefined;
  let isWithin = false;
  for (let round = 0, still = 0; round < longest; round += 1) {
    // Nothing that is within goes out again.
    isWithin ||= priceBounds(state);
    if (isWithin) state.worth.set(state.gains);
    const column = entering(state, still > patience);
    if (column < 0) return isWithin ? state : undefined;
    const moved = step(state, column, still > patience);
    if (moved === Infinity) return undefined;
    still = moved > nearly ? 0 : still + 1;
  }
  return undefined;
}

type State = Position &
  Bounds & {
    /** By free number: what a unit more of it gains; the table’s last row. */
    gains: Float64Array;
    /** By free number: what a unit more of it is worth at the moment. */
    worth: Float64Array;
  };

/** Undefined if some number’s bounds exclude each other. */
function stateAt(
  { numbers, ...tableau }: Tableau,
  { basic, free, ...from }: Position,
  gain: Float64Array,
  bounds: Bounds,
): State | undefined {
  const [low, high] = [tableau.low.slice(), tableau.high.slice()];
  for (let number = 0; number < numbers; number += 1) {
    low[number] = Math.max(low[number]!, bounds.low[number]!);
    high[number] = Math.min(high[number]!, bounds.high[number]!);
    if (low[number]! > high[number]! + nearly) return undefined;
  }
  const width = free.length;
  const height = basic.length;
  const table = new Float64Array((height + 1) * width);
  table.set(from.table.subarray(0, height * width));
  const gains = table.subarray(height * width);
  const value = from.value.slice();
  for (const [column, number] of free.entries()) {
    value[number] = Math.min(Math.max(value[number]!, low[number]!), high[number]!);
    if (number < numbers) gains[column] = gain[number]!;
  }
  for (let row = 0; row < height; row += 1) {
    const number = basic[row]!;
    const each = number < numbers ? gain[number]! : 0;
    let sum = 0;
    for (let column = 0, place = row * width; column < width; column += 1, place += 1) {
      sum += table[place]! * value[free[column]!]!;
      gains[column]! += each * table[place]!;
    }
    value[number] = sum;
  }
  return {
    table,
    basic: basic.slice(),
    free: free.slice(),
    low,
    high,
    value,
    gains,
    worth: new Float64Array(width),
  };
}

/** Moves a free number as far as it is let. Returns how far. */
function step(state: State, column: number, isStill: boolean): number {
  const { table, basic, free, low, high, value, worth } = state;
  const width = free.length;
  const up = worth[column]! > 0 ? 1 : -1;
  const number = free[column]!;
  const own = up > 0 ? high[number]! - value[number]! : value[number]! - low[number]!;
  const { row, room } = leaving(state, column, up, isStill);
  const moved = Math.min(room, own);
  if (moved === Infinity) return moved;
  value[number]! += up * moved;
  for (let index = 0; index < basic.length; index += 1)
    value[basic[index]!]! += up * moved * table[index * width + column]!;
  if (own <= room) {
    value[number] = up > 0 ? high[number]! : low[number]!;
    return moved;
  }
  const leaver = basic[row]!;
  // Exactly at its bound, whatever rounding did.
  const isLow = Math.abs(value[leaver]! - low[leaver]!) < Math.abs(value[leaver]! - high[leaver]!);
  value[leaver] = isLow ? low[leaver]! : high[leaver]!;
  swap(table, width, basic.length + 1, row, column);
  basic[row] = number;
  free[column] = leaver;
  return moved;
}

/** What moving each free number is worth if only what is out of bounds mattered. True if nothing is. */
function priceBounds({ table, basic, free, low, high, value, worth }: State): boolean {
  const width = free.length;
  worth.fill(0);
  let isWithin = true;
  for (let row = 0; row < basic.length; row += 1) {
    const number = basic[row]!;
    const wish = value[number]! < low[number]! - blur ? 1 : value[number]! > high[number]! + blur ? -1 : 0;
    if (wish === 0) continue;
    isWithin = false;
    for (let column = 0; column < width; column += 1) worth[column]! += wish * table[row * width + column]!;
  }
  return isWithin;
}

/** The free number most worth moving that has room to, or the first such; -1 if none has. */
function entering({ free, low, high, value, worth }: State, isStill: boolean): number {
  let best = -1;
  let most = nearly;
  for (let column = 0; column < worth.length; column += 1) {
    const size = Math.abs(worth[column]!);
    const number = free[column]!;
    const room = worth[column]! > 0 ? high[number]! - value[number]! : value[number]! - low[number]!;
    if (size <= nearly || room <= nearly) continue;
    if (isStill ? best >= 0 && number > free[best]! : size <= most) continue;
    best = column;
    most = size;
  }
  return best;
}

/** How far a free number can move until a basic one meets a bound. One that is out may come back as far as its bound. */
function leaving(
  { table, basic, free, low, high, value }: State,
  column: number,
  up: number,
  isStill: boolean,
): { row: number; room: number } {
  const width = free.length;
  let best = -1;
  let least = Infinity;
  let size = 0;
  for (let row = 0; row < basic.length; row += 1) {
    const change = up * table[row * width + column]!;
    if (Math.abs(change) < nearly) continue;
    const number = basic[row]!;
    const bound = nextBound(value[number]!, low[number]!, high[number]!, change);
    if (!Number.isFinite(bound)) continue;
    const room = Math.max(0, (bound - value[number]!) / change);
    const isTie = best >= 0 && Math.abs(room - least) < 1e-12;
    // Of equals the one with the greatest change is the safest to divide by.
    const isBetter = isTie ? (isStill ? number < basic[best]! : Math.abs(change) > size) : room < least;
    if (isBetter) [best, least, size] = [row, room, Math.abs(change)];
  }
  return { row: best, room: least };
}

function nextBound(value: number, low: number, high: number, change: number): number {
  if (change > 0) return value < low - blur ? low : value > high + blur ? Infinity : high;
  return value > high + blur ? high : value < low - blur ? -Infinity : low;
}
