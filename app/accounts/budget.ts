import { timeSince } from "#app/calendar/clock.ts";
import { minute } from "#app/calendar/durations.ts";

/** How much is borne at once, and how much more each minute. */
export type Allowance = { atOnce: number; aMinute: number };

type Budget = { left: number; countedAt: number };

const mostKept = 10_000;
const sweepEvery = minute;

/** What each key has left of the same allowance, in this process's memory alone. */
export function createBudgets({ atOnce, aMinute }: Allowance) {
  const perMillisecond = aMinute / minute;
  let budgets = new Map<string, Budget>();
  let sweptAt = 0;
  return { take, giveBack };

  /** Seconds to wait until so much is left; 0 where it is taken now. */
  function take(key: string, now: number, amount = 1): number {
    if (timeSince(sweptAt, now) >= sweepEvery) sweep(now);
    const budget = budgets.get(key) ?? { left: atOnce, countedAt: now };
    budget.left = refilled(budget, now);
    budget.countedAt = now;
    // Whoever takes a new name each time fills no memory.
    if (budgets.size >= mostKept) budgets = new Map();
    budgets.set(key, budget);
    if (budget.left < amount) return Math.ceil((amount - budget.left) / perMillisecond / 1000);
    budget.left -= amount;
    return 0;
  }

  function giveBack(key: string, amount = 1): void {
    const budget = budgets.get(key);
    if (budget) budget.left = Math.min(atOnce, budget.left + amount);
  }

  /** Nobody's name or address stays in memory longer than it counts against them. */
  function sweep(now: number): void {
    sweptAt = now;
    for (const [key, budget] of budgets) if (refilled(budget, now) >= atOnce) budgets.delete(key);
  }

  function refilled({ left, countedAt }: Budget, now: number): number {
    return Math.min(atOnce, left + Math.max(0, timeSince(countedAt, now)) * perMillisecond);
  }
}
