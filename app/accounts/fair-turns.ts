/** Who asks for a turn: from which network, and on which device, where the person whose name is typed has signed in on it before. */
export type Asker = { network: string; device: string | undefined };

/** A person signs in once at a time; twice, if the first answer was slow. */
export const mostOfDevice = 2;
/** A whole class that sits down at its computers behind one address, and half another: of known devices, and of new ones. */
export const mostOfNetwork = 60;
/** At 70 ms a turn, eight seconds: whoever would have to wait for longer is better asked to try again. */
export const mostWaiting = 120;
/** Devices that are known go first; after so many, a new one has its turn all the same. */
const knownInARow = 3;

/**
 * Turns for those who wait, network by network: a thousand who ask from one are served no faster than one from another.
 * Within a network, known devices go in the order they came. Of new devices nobody knows which are one flood, so the
 * newest goes first: whoever comes after a flood does not stand behind it, and a class is through before it matters.
 */
export function createFairTurns<Job>() {
  const known: Line<Job> = new Map();
  const fresh: Line<Job> = new Map();
  let [waiting, inARow] = [0, 0];
  return { join, next, count: () => waiting };

  /** Those who can't stay because of the newcomer: nobody, the newcomer, or somebody who waited longest in the longest line. */
  function join(asker: Asker, job: Job): Job[] {
    const line = asker.device === undefined ? fresh : known;
    const own = line.get(asker.network) ?? [];
    if (asker.device !== undefined && countOf(own, asker.device) >= mostOfDevice) return [job];
    own.push({ job, device: asker.device });
    line.set(asker.network, own);
    waiting += 1;
    if (own.length > mostOfNetwork) return [turnAway(line, asker.network)];
    if (waiting <= mostWaiting) return [];
    // Devices that one network has collected must not fill the room either.
    const network = longestOf(fresh, known);
    return [turnAway(fresh.has(network) ? fresh : known, network)];
  }

  function next(): Job | undefined {
    const isNewsTurn = known.size === 0 || (inARow >= knownInARow && fresh.size > 0);
    inARow = isNewsTurn ? 0 : inARow + 1;
    const line = isNewsTurn ? fresh : known;
    const [network] = line.keys();
    if (network === undefined) return undefined;
    const own = line.get(network) ?? [];
    const taken = isNewsTurn ? own.pop() : own.shift();
    // To the end of the line of networks.
    line.delete(network);
    if (own.length > 0) line.set(network, own);
    waiting -= 1;
    return taken?.job;
  }

  function turnAway(line: Line<Job>, network: string): Job {
    const own = line.get(network) ?? [];
    // Of known devices the last one came to a full room.
    const [away] = line === fresh ? own.splice(0, 1) : own.splice(-1, 1);
    if (own.length === 0) line.delete(network);
    waiting -= 1;
    if (!away) throw new Error("a line of nobody");
    return away.job;
  }
}

/** By network, in the order in which it is each one's turn. */
type Line<Job> = Map<string, { job: Job; device: string | undefined }[]>;

function countOf(own: readonly { device: string | undefined }[], device: string): number {
  return own.filter((one) => one.device === device).length;
}

/** The network of which most wait, over both lines; of equals one with new devices. */
function longestOf(fresh: Line<unknown>, known: Line<unknown>): string {
  let longest: [string, number] = ["", 0];
  for (const network of [...fresh.keys(), ...known.keys()]) {
    const length = (fresh.get(network)?.length ?? 0) + (known.get(network)?.length ?? 0);
    if (length > longest[1]) longest = [network, length];
  }
  return longest[0];
}
