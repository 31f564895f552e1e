import { env } from "#app/env.server.ts";
import { createBudgets, type Allowance } from "./budget.ts";

/**
 * Of one name, from everywhere together. From one network, or on one class's computer, eight are let through at once
 * and then one a minute (see throttle.ts), so whoever sits at one place can't use this up for the others.
 */
export const triesOfName: Allowance = { atOnce: 100, aMinute: 4 };
/** Of one network: ten classes that mistype once each, and then as many a minute as a class. */
export const triesOfNetwork: Allowance = { atOnce: 400, aMinute: 40 };

/** A network where the try is not on a computer that a teacher has opened: that one has a count of its own. */
type Place = { name: string; network?: string };
type Slowed = { outcome: "slowed"; seconds: number };

/** Wrong tries on devices that do not know the person, counted in memory: whoever is right pays nothing. */
export function createTryLimits(processes = 1) {
  const names = createBudgets(shareOf(triesOfName, processes));
  const networks = createBudgets(shareOf(triesOfNetwork, processes));
  return { take, giveBack, costingIfWrong };

  async function costingIfWrong<Result extends { outcome: string }>(
    place: Place,
    now: number,
    work: () => Promise<Result>,
  ): Promise<Result | Slowed> {
    const seconds = take(place, now);
    if (seconds > 0) return { outcome: "slowed", seconds };
    let isWrong = false;
    try {
      const result = await work();
      isWrong = result.outcome === "wrong";
      return result;
    } finally {
      if (!isWrong) giveBack(place);
    }
  }

  /** Seconds to wait; 0 when this try may be made. Counted before it is known whether it is right. */
  function take({ name, network }: Place, now: number): number {
    const pause = network === undefined ? 0 : networks.take(network, now);
    if (pause > 0) return pause;
    const pauseOfName = names.take(name, now);
    if (pauseOfName > 0 && network !== undefined) networks.giveBack(network);
    return pauseOfName;
  }

  function giveBack({ name, network }: Place): void {
    names.giveBack(name);
    if (network !== undefined) networks.giveBack(network);
  }
}

function shareOf({ atOnce, aMinute }: Allowance, processes: number): Allowance {
  return { atOnce: atOnce / processes, aMinute: aMinute / processes };
}

/** Each process counts what it sees. */
export const tryLimits = createTryLimits(env.processes);
