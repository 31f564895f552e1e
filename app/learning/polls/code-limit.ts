import { createBudgets, type Allowance } from "#app/accounts/budget.ts";

/** So one child who keeps pressing does not use up what is there for all who share a network. */
const ofDevice: Allowance = { atOnce: 5, aMinute: 5 };
/**
 * Two classes on one line mistype once each. In the half hour that a poll is open these are 660 codes of ninety million
 * from one network: where thirty polls are open, one half hour in four thousand meets one of them.
 */
const ofNetwork: Allowance = { atOnce: 60, aMinute: 20 };

/**
 * Wrong codes, counted in memory for each browser and for each network: who guesses from elsewhere slows down nobody
 * here. A right code is given back, so it costs whoever guesses and not who knows.
 */
export function createCodeLimits(processes = 1) {
  const devices = createBudgets(ofDevice);
  const networks = createBudgets({
    atOnce: ofNetwork.atOnce / processes,
    aMinute: ofNetwork.aMinute / processes,
  });
  return {
    /** Seconds to wait; 0 when this try may be made. */
    take({ device, network }: Guesser, now: number): number {
      const pause = devices.take(device, now);
      if (pause > 0) return pause;
      const pauseOfNetwork = networks.take(network, now);
      if (pauseOfNetwork > 0) devices.giveBack(device);
      return pauseOfNetwork;
    },
    giveBack({ device, network }: Guesser): void {
      devices.giveBack(device);
      networks.giveBack(network);
    },
  };
}

export type Guesser = { device: string; network: string };
