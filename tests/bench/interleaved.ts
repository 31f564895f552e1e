import autocannon from "autocannon";
import type { Figures } from "./figures.ts";
import type { Place } from "./place.ts";

export type Load = {
  name: string;
  request: {
    method: "GET" | "POST";
    path: string;
    headers: Record<string, string>;
    body?: () => string;
    /** Of somebody else each time; without it, the one of the headers. */
    cookie?: () => string;
  };
};
type Rounds = { connections: number; rounds: number; seconds: number; bytes: number };
type Round = { perSecond: number; p99: number };

/** Senim and the control in turns, so that a noisy minute of the machine hits both. */
export async function measureInterleaved(
  place: Place,
  load: Load,
  { connections, rounds, seconds, bytes }: Rounds,
): Promise<Figures> {
  const senim: Round[] = [];
  const control: Round[] = [];
  await shoot(place.senim.origin, load, connections, 1);
  for (let round = 0; round < rounds; round += 1) {
    senim.push(await shoot(place.senim.origin, load, connections, seconds));
    control.push(await shoot(place.control.origin, load, connections, seconds));
  }
  return { name: load.name, connections, bytes, senim: medianOf(senim), control: medianOf(control) };
}

/** Until Senim is as it is after a quarter of an hour's work: the engine compiles what runs often. */
export async function warmUp(place: Place, load: Load): Promise<void> {
  await shoot(place.senim.origin, load, 16, 10);
}

async function shoot(
  origin: string,
  { request }: Load,
  connections: number,
  duration: number,
): Promise<Round> {
  const { method, path, headers, body, cookie } = request;
  const result = await autocannon({
    url: origin,
    connections,
    duration,
    requests: [
      {
        method,
        path,
        headers,
        ...(body && {
          setupRequest: (one: autocannon.Request) => ({
            ...one,
            headers: { ...headers, ...(cookie && { cookie: cookie() }) },
            body: body(),
          }),
        }),
      },
    ],
  });
  const unsound = result.errors + result.timeouts + result.non2xx;
  if (unsound > 0) throw new Error(`${path}: ${unsound} requests were not answered well`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

function medianOf(rounds: Round[]): Round {
  return { perSecond: median(rounds.map((one) => one.perSecond)), p99: median(rounds.map((one) => one.p99)) };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
