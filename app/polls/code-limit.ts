/** How many wrong codes are borne at once, and how many more each minute. */
type Allowance = { atOnce: number; aMinute: number };

/**
 * Thirty classes mistype a hundred codes in a minute. Ten a minute after that find one given poll in its half hour
 * with a chance of one in twenty.
 */
const ofAll: Allowance = { atOnce: 100, aMinute: 10 };
/** So one child who keeps pressing does not use up what is there for all. */
const ofDevice: Allowance = { atOnce: 5, aMinute: 5 };
const mostDevices = 10_000;

/**
 * Wrong codes, counted in memory for each browser and for all together: a school is one address, and which one it is
 * the app never learns. A right code is given back, so it costs whoever guesses and not who knows.
 */
export function createCodeLimits(processes = 1) {
  const all = createBucket({ atOnce: ofAll.atOnce / processes, aMinute: ofAll.aMinute / processes });
  let devices = new Map<string, Bucket>();
  return {
    /** Seconds to wait; 0 when this try may be made. */
    take(device: string, now: number): number {
      const own = devices.get(device) ?? createBucket(ofDevice);
      const pause = own.take(now);
      if (pause > 0) return pause;
      const pauseOfAll = all.take(now);
      if (pauseOfAll > 0) own.giveBack();
      // Whoever takes a new browser each time fills no memory, and is slowed down with all others.
      else if (devices.size >= mostDevices) devices = new Map();
      devices.set(device, own);
      return pauseOfAll;
    },
    giveBack(device: string): void {
      devices.get(device)?.giveBack();
      all.giveBack();
    },
  };
}

type Bucket = ReturnType<typeof createBucket>;

function createBucket({ atOnce, aMinute }: Allowance) {
  const perMillisecond = aMinute / 60_000;
  let left = atOnce;
  let countedAt = 0;
  return {
    take(now: number): number {
      left = Math.min(atOnce, left + Math.max(0, now - countedAt) * perMillisecond);
      countedAt = now;
      if (left < 1) return Math.ceil((1 - left) / perMillisecond / 1000);
      left -= 1;
      return 0;
    },
    giveBack(): void {
      left = Math.min(atOnce, left + 1);
    },
  };
}
