import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createFairTurns,
  mostOfDevice,
  mostOfNetwork,
  mostWaiting,
  type Asker,
} from "#app/accounts/fair-turns.ts";

const school: Asker = { network: "198.51.100.4", device: undefined };
const stranger: Asker = { network: "203.0.113.66", device: undefined };

function fill(turns: ReturnType<typeof createFairTurns<string>>, asker: Asker, name: string, count: number) {
  return Array.from({ length: count }, (_, index) => turns.join(asker, `${name} ${index}`)).flat();
}

function takeAll(turns: ReturnType<typeof createFairTurns<string>>): string[] {
  const taken: string[] = [];
  for (let job = turns.next(); job !== undefined; job = turns.next()) taken.push(job);
  return taken;
}

describe("turns at signing in", () => {
  test("of a thousand strangers keep a child from elsewhere waiting for one of them", () => {
    const turns = createFairTurns<string>();
    fill(turns, stranger, "invented", 1000);
    turns.join(school, "aigerim");
    expect([turns.next(), turns.next()]).toContain("aigerim");
  });

  test("of a class of thirty-five behind one address, all at new computers, are had by each of them", () => {
    const turns = createFairTurns<string>();
    expect(fill(turns, school, "pupil", 35)).toEqual([]);
    expect(takeAll(turns)).toHaveLength(35);
  });

  test("are had first by a device that is known, however many new ones the same network sends", () => {
    const turns = createFairTurns<string>();
    fill(turns, school, "invented", 1000);
    turns.join({ ...school, device: "Gulnara’s" }, "gulnara");
    expect(turns.next()).toBe("gulnara");
  });

  test("come to a new device behind a flood of the same network before the flood", () => {
    const turns = createFairTurns<string>();
    fill(turns, school, "invented", 1000);
    turns.join(school, "aigerim");
    expect(turns.next()).toBe("aigerim");
  });

  test("come to a new device too while known ones keep asking", () => {
    const turns = createFairTurns<string>();
    for (let device = 0; device < 20; device += 1) turns.join({ ...school, device: `${device}` }, "known");
    turns.join(school, "aigerim");
    expect(takeAll(turns).indexOf("aigerim")).toBe(3);
  });

  test("are not piled up by one known device", () => {
    const turns = createFairTurns<string>();
    const away = fill(turns, { ...school, device: "Daniyar’s" }, "try", 50);
    expect([away.length, takeAll(turns).length]).toEqual([50 - mostOfDevice, mostOfDevice]);
  });

  test("under a flood from everywhere are still had by a known device", () => {
    const turns = createFairTurns<string>();
    for (let one = 0; one < 1000; one += 1) turns.join({ ...stranger, network: `10.0.0.${one}` }, "invented");
    expect(turns.join({ ...school, device: "Gulnara’s" }, "gulnara")).not.toContain("gulnara");
    expect(turns.next()).toBe("gulnara");
  });
});

/** Three networks with sixty collected devices each, then a new device from elsewhere. */
function comeAfterCollected(turns: ReturnType<typeof createFairTurns<string>>): boolean {
  for (const network of ["10.0.0.1", "10.0.0.2", "10.0.0.3"])
    for (let device = 0; device < mostOfNetwork; device += 1)
      turns.join({ network, device: `${network} ${device}` }, "collected");
  return !turns.join(school, "aigerim").includes("aigerim");
}

describe("devices that somebody has collected", () => {
  test("shut no new device out, though they fill the room", () => {
    const turns = createFairTurns<string>();
    expect(comeAfterCollected(turns)).toBe(true);
    expect(takeAll(turns)).toContain("aigerim");
  });

  test("are kept to as many of one network as new ones are", () => {
    const turns = createFairTurns<string>();
    for (let device = 0; device < 100; device += 1) turns.join({ ...stranger, device: `${device}` }, "one");
    expect(turns.count()).toBe(mostOfNetwork);
  });

  test("would shut it out where the room turns away new devices first", () => {
    const waiting: Asker[] = [];
    const newFirst = {
      ...createFairTurns<string>(),
      join: (asker: Asker, job: string) =>
        waiting.length < mostWaiting ? (waiting.push(asker), []) : asker.device ? ["other"] : [job],
    };
    expect(comeAfterCollected(newFirst)).toBe(false);
  });
});

const askers = fc.record({
  network: fc.constantFrom("a", "b", "c", "d"),
  device: fc.option(fc.constantFrom("one", "two", "three"), { nil: undefined }),
});
const deeds = fc.array(
  fc.oneof({ weight: 3, arbitrary: askers }, { weight: 1, arbitrary: fc.constant(null) }),
  {
    maxLength: 400,
  },
);

/** Plays who comes and when somebody is served; with what happened to each who came. */
function play(steps: readonly (Asker | null)[]) {
  const turns = createFairTurns<number>();
  const cameAs = new Map<number, Asker>();
  const [served, away]: [number[], number[]] = [[], []];
  let most = 0;
  for (const [index, asker] of steps.entries()) {
    if (asker) {
      cameAs.set(index, asker);
      away.push(...turns.join(asker, index));
    } else {
      const job = turns.next();
      if (job !== undefined) served.push(job);
    }
    most = Math.max(most, turns.count());
  }
  const rest: number[] = [];
  for (let job = turns.next(); job !== undefined; job = turns.next()) rest.push(job);
  return { cameAs, served, away, rest, most };
}

describe("whoever comes and in whatever order", () => {
  test("everybody is served once or turned away once", () => {
    fc.assert(
      fc.property(deeds, (steps) => {
        const { cameAs, served, away, rest } = play(steps);
        const ended = [...served, ...away, ...rest].toSorted((one, other) => one - other);
        expect(ended).toEqual([...cameAs.keys()]);
      }),
    );
  });

  test("no more wait than may, of all and of each network’s new devices", () => {
    fc.assert(
      fc.property(deeds, (steps) => {
        const { cameAs, most, rest } = play(steps);
        expect(most).toBeLessThanOrEqual(mostWaiting);
        const fresh = rest.filter((one) => cameAs.get(one)?.device === undefined);
        for (const network of "abcd")
          expect(fresh.filter((one) => cameAs.get(one)?.network === network).length).toBeLessThanOrEqual(
            mostOfNetwork,
          );
      }),
    );
  });

  test("of new devices no network is served twice while another waits", () => {
    fc.assert(
      fc.property(deeds, (steps) => {
        const fresh = steps.filter((asker) => asker === null || asker.device === undefined);
        const { cameAs, rest } = play(fresh);
        const networks = rest.map((one) => cameAs.get(one)?.network);
        for (const [index, network] of networks.entries()) {
          const others = networks.slice(index).filter((one) => one !== network);
          expect(others.length > 0 && networks[index + 1] === network).toBe(false);
        }
      }),
    );
  });

  test("somebody is served as long as anybody waits", () => {
    fc.assert(
      fc.property(deeds, (steps) => {
        const turns = createFairTurns<number>();
        const isRight = steps.map((asker, index) => {
          if (asker) return turns.join(asker, index).length < 2;
          return turns.count() > 0 === (turns.next() !== undefined);
        });
        expect(isRight).not.toContain(false);
      }),
    );
  });
});
