import { beforeEach, describe, expect, test } from "vitest";
import { newSecret } from "#app/accounts/token.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { createSprayWatch, type Tried } from "#app/accounts/spraying.server.ts";
import { addPupil, makeSchool, password, type TestSchool } from "#tests/support/people.ts";

const nine = Date.UTC(2026, 10, 30, 4);
const hour = 3_600_000;
const stranger = "203.0.113.66";
const school12 = "198.51.100.4";
const starting = "senim-2026";

let watch: ReturnType<typeof createSprayWatch>;

beforeEach(() => {
  watch = createSprayWatch();
});

function tried(username: string, changes: Partial<Tried> = {}): Tried {
  return { network: stranger, username, password: starting, isKnown: false, ...changes };
}

/** So many names, none of which the password fits; what the school was told meanwhile. */
function spray(count: number, changes: Partial<Tried> = {}, schoolId: string | null = "№12", now = nine) {
  const names = Array.from({ length: count }, (_, index) => `name-${index}`);
  return names.flatMap((name) =>
    watch.note(tried(name, changes), { isRight: false, schoolId: schoolId ?? undefined }, now),
  );
}

const numbersOf = (alarms: { names: number }[]) => alarms.map(({ names }) => names);

function openMany(count: number, changes: Partial<Tried> = {}) {
  for (let index = 0; index < count; index += 1)
    watch.note(tried(`pupil-${index}`, changes), { isRight: true, schoolId: "№12" }, nine);
}

/** Seconds to wait for the second try: the first is what there is at once. */
function pauseOf(changes: Partial<Tried> = {}, now = nine): number {
  watch.pause(tried("next", changes), now);
  return watch.pause(tried("next", changes), now);
}

describe("one password on many names", () => {
  test("is slowed to six a minute once it did not fit ten", () => {
    spray(9);
    expect(pauseOf()).toBe(0);
    spray(10);
    expect(pauseOf()).toBe(10);
  });

  test("is slowed at the network that tries it: pupils who have it elsewhere are not locked out", () => {
    spray(100);
    expect(pauseOf({ network: school12 })).toBe(0);
  });

  test("slows down nobody on a device of their own", () => {
    spray(100);
    expect(pauseOf({ isKnown: true })).toBe(0);
  });

  test("slows down no other password", () => {
    spray(100);
    const others = Array.from({ length: 20 }, (_, index) => pauseOf({ password: `other-${index}` }));
    // One of a thousand is taken for the same.
    expect(others.filter((seconds) => seconds > 0).length).toBeLessThanOrEqual(2);
  });

  test("tried on one name again and again is no spraying: that name has its own pause", () => {
    for (let time = 0; time < 100; time += 1)
      watch.note(tried("aigerim"), { isRight: false, schoolId: "№12" }, nine);
    expect(pauseOf()).toBe(0);
  });

  test("is forgotten after an hour", () => {
    spray(100);
    expect(pauseOf({}, nine + hour)).toBe(0);
  });

  test("is found over several processes, each of which sees a part", () => {
    watch = createSprayWatch(4);
    spray(4);
    expect(pauseOf()).toBe(10);
  });
});

describe("a class with one starting password", () => {
  test("is not slowed when every fourth mistypes the name", () => {
    openMany(35, { network: school12 });
    spray(9, { network: school12 });
    openMany(105, { network: school12 });
    spray(35, { network: school12 });
    expect(pauseOf({ network: school12 })).toBe(0);
  });

  test("is no cover for whoever signs in to one account again and again", () => {
    for (let time = 0; time < 100; time += 1)
      watch.note(tried("daniyar"), { isRight: true, schoolId: "№12" }, nine);
    spray(10);
    expect(pauseOf()).toBe(10);
  });
});

describe("a child who tries the starting password on names that nobody has", { timeout: 60_000 }, () => {
  test("locks nobody out of the school’s own network", async () => {
    const school = await makeSchool();
    const pupils = Array.from({ length: 20 }, (_, index) => `pupil-${index}`);
    for (const username of pupils)
      await addPupil(school.db, school.class7A, { username, givenName: "Айша", familyName: "Сапарова" });
    const from = (username: string) => {
      const attempted = { username, password, network: "198.51.100.77", device: newSecret() };
      return signIn(school, { ...attempted, oldSessionId: undefined });
    };
    for (let index = 0; index < 11; index += 1) await from(`nobody-${index}`);
    const outcomes = [];
    for (const username of pupils) outcomes.push((await from(username)).outcome);
    expect(outcomes).toEqual(Array<string>(20).fill("signed-in"));
  });

  test("would lock them out if such names counted like those of pupils", () => {
    spray(11, {}, null);
    expect(pauseOf()).toBe(0);
    spray(11, {}, "№12");
    expect(pauseOf()).toBe(10);
  });
});

describe("the school is told", () => {
  test("when ten of its names were tried, and each time the number has doubled", () => {
    expect(numbersOf(spray(45, {}, "№12"))).toEqual([10, 20, 40]);
  });

  test("when each try comes from another network", () => {
    const told = Array.from({ length: 12 }, (_, index) => index).flatMap((index) =>
      watch.note(
        tried(`name-${index}`, { network: `10.0.0.${index}` }),
        { isRight: false, schoolId: "№12" },
        nine,
      ),
    );
    expect(told).toEqual([{ schoolId: "№12", names: 10, opened: 0 }]);
  });

  test("how many names it did fit", () => {
    openMany(3);
    const told = Array.from({ length: 10 }, (_, index) => index).flatMap((index) =>
      watch.note(tried(`name-${index}`), { isRight: false, schoolId: "№12" }, nine),
    );
    expect(told).toEqual([{ schoolId: "№12", names: 10, opened: 3 }]);
  });

  test("of names that nobody has, too, where one of its own was tried with them", () => {
    const invented = spray(58, {}, null);
    expect(invented.every(({ schoolId }) => schoolId === undefined)).toBe(true);
    const told = watch.note(tried("aigerim"), { isRight: false, schoolId: "№12" }, nine);
    expect(told).toEqual([{ schoolId: "№12", names: 59, opened: 0 }]);
    const more = Array.from({ length: 70 }, (_, index) => index).flatMap((index) =>
      watch.note(tried(`more-${index}`), { isRight: false, schoolId: undefined }, nine),
    );
    expect(more.filter(({ schoolId }) => schoolId === "№12")).toEqual([
      { schoolId: "№12", names: 118, opened: 0 },
    ]);
  });

  test("nothing where no name was its own: that is for whoever runs the server", () => {
    const told = spray(100, {}, null);
    expect(numbersOf(told)).toEqual([10, 20, 40, 80]);
    expect(new Set(told.map(({ schoolId }) => schoolId))).toEqual(new Set([undefined]));
  });

  test("nothing of a class that mistypes its names, where most got in", () => {
    openMany(20, { network: school12 });
    expect(spray(12, { network: school12 }, null)).toEqual([]);
  });

  test("in its audit log, with a number and no password", async () => {
    const school = await makeSchool();
    const { people } = school;
    const names = Object.values(people).filter(({ schoolId }) => schoolId === school.schoolId);
    for (const { username } of [...names, ...(await addFour(school))]) await attempt(school, username);
    const entries = await school.db
      .selectFrom("audit_entries")
      .select(["school_id", "subject_id", "detail"])
      .where("action", "=", "password-sprayed")
      .execute();
    expect(entries).toEqual([
      { school_id: school.schoolId, subject_id: null, detail: '{"names":10,"opened":0}' },
    ]);
  });
});

test("What is kept of a password is shared by a thousandth of all others: nobody can find it from there", () => {
  spray(10);
  const others = Array.from({ length: 20_000 }, (_, index) => pauseOf({ password: `other-${index}` }));
  const alike = others.filter((seconds) => seconds > 0).length;
  // Twenty, and by chance hardly ever fewer than three or more than sixty.
  expect(alike).toBeGreaterThan(2);
  expect(alike).toBeLessThan(60);
});

function attempt(school: TestSchool, username: string) {
  const attempted = { username, password: starting, network: stranger, device: newSecret() };
  return signIn(school, { ...attempted, oldSessionId: undefined });
}

async function addFour(school: TestSchool): Promise<{ username: string }[]> {
  const added = ["asel", "bota", "dana", "erlan"].map((username) =>
    addPupil(school.db, school.class7A, { username, givenName: "Айша", familyName: "Сапарова" }),
  );
  return Promise.all(added);
}
