import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFairTurns, type Asker } from "#app/accounts/fair-turns.ts";
import { addPupil, password } from "#tests/support/people.ts";
import { postForm, serveSchool, type ServedSchool } from "./served-school.ts";

const stranger = "203.0.113.66";
const ofSchool = "198.51.100.4";
const invented = Array.from({ length: 360 }, (_, index) => `invented-${index}`);
const pupils = Array.from({ length: 35 }, (_, index) => `pupil-${index}`);

let school: ServedSchool;

beforeAll(async () => {
  school = await serveSchool({
    env: { SENIM_TRUSTED_PROXY: "127.0.0.1" },
    prepare: async ({ db, class7A }) => {
      for (const username of pupils)
        await addPupil(db, class7A, { username, givenName: "Айша", familyName: username });
    },
  });
});
afterAll(() => school.close());

/** Signs in from a network, on a new device or one with this cookie. */
function signIn(username: string, typed: string, network: string, cookie = "") {
  const headers = { "x-forwarded-for": network, ...(cookie && { cookie }) };
  return postForm(school.server, "/kk/sign-in", { username, password: typed }, headers);
}

function deviceOf({ headers }: Awaited<ReturnType<typeof signIn>>): string {
  return headers["set-cookie"]?.find((cookie) => cookie.startsWith("senim-device="))?.split(";", 1)[0] ?? "";
}

/** Sends the flood, and counts how many of it have been hashed so far. */
function flood(network: string) {
  let hashed = 0;
  const all = invented.map(async (name) => {
    const { status } = await signIn(name, `${name}-guess`, network);
    if (status === 400) hashed += 1;
    return status;
  });
  return { hashed: () => hashed, end: Promise.all(all) };
}

describe("while one client tries 360 invented names at once", { timeout: 180_000 }, () => {
  test("a child elsewhere, a class behind one address and a known device beside it come in before it is through", async () => {
    const device = deviceOf(await signIn("gulnara", password, stranger));
    const { hashed, end } = flood(stranger);
    const others = [
      ...pupils.map((name) => signIn(name, password, ofSchool)),
      signIn("gulnara", password, stranger, device),
    ];
    const statuses = (await Promise.all(others)).map(({ status }) => status);
    const whenTheyWereThrough = hashed();
    expect(statuses).toEqual(Array<number>(36).fill(303));
    const ofFlood = await end;
    expect(ofFlood.filter((status) => status === 503).length).toBeGreaterThan(200);
    expect(whenTheyWereThrough).toBeLessThan(hashed());
  });

  test("whoever is asked to try again is told so, and need not type the username again", async () => {
    const all = await Promise.all(invented.slice(0, 80).map((name) => signIn(`${name}x`, "guess", stranger)));
    const busy = all.find(({ status }) => status === 503);
    expect(busy?.headers["retry-after"]).toBe("5");
    expect(busy?.body).toMatch(/value="invented-\d+x"/);
    expect(busy?.body).not.toContain("guess");
  });
});

test(
  "A device on which one pupil has signed in goes first for that pupil, and is as new as any for invented names",
  { timeout: 180_000 },
  async () => {
    const devices: string[] = [];
    for (let one = 0; one < 20; one += 1) devices.push(deviceOf(await signIn("daniyar", password, stranger)));
    const collected = devices.flatMap((device, index) =>
      Array.from({ length: 4 }, (_, time) => signIn(`of-${index}-${time}`, "guess", stranger, device)),
    );
    const statuses = (await Promise.all(collected)).map(({ status }) => status);
    // Known for anybody, a device waits twice at most: of four tries at once two would be refused.
    expect(statuses.filter((status) => status === 400).length).toBeGreaterThan(50);
  },
);

describe("one password on the names of a whole school", { timeout: 60_000 }, () => {
  test("is slowed down after ten, and the school’s own computers are not", async () => {
    const statuses = [];
    for (const name of pupils) statuses.push((await signIn(name, "spring-2026", "203.0.113.67")).status);
    expect(statuses.filter((status) => status === 400).length).toBeLessThanOrEqual(12);
    expect((await signIn("aigerim", "spring-2026", ofSchool)).status).toBe(400);
    const alarms = await school.db
      .selectFrom("audit_entries")
      .select(["school_id", "detail"])
      .where("action", "=", "password-sprayed")
      // What was tried on invented names alone is told to no school.
      .where("school_id", "is not", null)
      .execute();
    expect(alarms).toEqual([{ school_id: school.schoolId, detail: '{"names":10,"opened":0}' }]);
  });
});

test("No address of a network is written down, in the database or the log", async () => {
  await signIn("aigerim", "wrong", "203.0.113.68");
  const tables = ["sign_in_failures", "audit_entries", "known_devices", "sessions"] as const;
  const rows = await Promise.all(tables.map((table) => school.db.selectFrom(table).selectAll().execute()));
  expect(JSON.stringify([rows, school.server.log()])).not.toMatch(/203\.0\.113|198\.51\.100/);
});

/** How long others wait, in turns of 70 ms, while one network keeps 360 names waiting. */
function waitsBeside(line: { join(asker: Asker, job: number): number[]; next(): number | undefined }) {
  const asker = (network: string) => ({ network, device: undefined });
  const cameAt = new Map<number, number>();
  const waits: number[] = [];
  for (let turn = 0; turn < 400; turn += 1) {
    for (let job = 0; job < 360; job += 1) line.join(asker(stranger), -1);
    if (turn % 4 === 0) {
      cameAt.set(turn, turn);
      if (line.join(asker(ofSchool), turn).includes(turn)) waits.push(Infinity);
    }
    const job = line.next() ?? -1;
    if (cameAt.has(job)) waits.push(turn - job);
  }
  return waits.toSorted((one, other) => one - other);
}

const p95 = (waits: number[]) => (waits[Math.floor(waits.length * 0.95)] ?? Infinity) * 70;

test("In fair turns others wait a fraction of a second for a flood that never ends", () => {
  const waits = waitsBeside(createFairTurns());
  expect(waits.length).toBeGreaterThan(90);
  expect(p95(waits)).toBeLessThan(2_000);
});

test("in one line of three hundred they would wait for twenty, or be sent away", () => {
  const line: number[] = [];
  const oneLine = {
    join: (_: Asker, job: number) => (line.length >= 300 ? [job] : (line.push(job), [])),
    next: () => line.shift(),
  };
  expect(p95(waitsBeside(oneLine))).toBeGreaterThan(20_000);
});
