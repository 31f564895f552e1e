/** How many wrong codes are borne at once, and how many more each minute. */
type Allowance = { atOnce: number; aMinute: number };

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
  const devices = createBuckets(ofDevice);
  const networks = createBuckets({
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

type Bucket = { left: number; countedAt: number };

const mostKept = 10_000;
const sweepEvery = 60_000;

function createBuckets({ atOnce, aMinute }: Allowance) {
  const perMillisecond = aMinute / 60_000;
  let buckets = new Map<string, Bucket>();
  let sweptAt = 0;
  return { take, giveBack };

  function take(key: string, now: number): number {
    if (now - sweptAt >= sweepEvery) sweep(now);
    const bucket = buckets.get(key) ?? { left: atOnce, countedAt: now };
    bucket.left = refilled(bucket, now);
    bucket.countedAt = now;
    // Whoever takes a new name each time fills no memory.
    if (buckets.size >= mostKept) buckets = new Map();
    buckets.set(key, bucket);
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perMillisecond / 1000);
    bucket.left -= 1;
    return 0;
  }

  function giveBack(key: string): void {
    const bucket = buckets.get(key);
    if (bucket) bucket.left = Math.min(atOnce, bucket.left + 1);
  }

  /** Nobody's address stays in memory longer than it counts against them. */
  function sweep(now: number): void {
    sweptAt = now;
    for (const [key, bucket] of buckets) if (refilled(bucket, now) >= atOnce) buckets.delete(key);
  }

  function refilled({ left, countedAt }: Bucket, now: number): number {
    return Math.min(atOnce, left + Math.max(0, now - countedAt) * perMillisecond);
  }
}
