import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tolerance } from "#app/calendar/clock.ts";
import { judgeClock, steadyTime, type Beat, type ClockRecord } from "#app/calendar/clock-record.ts";

const nine = Date.UTC(2026, 10, 30, 4);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A machine of which the clock can be set, and which can be switched off. */
function startMachine(named = true) {
  let beat: Beat = { wall: nine, running: 5 * minute, boot: named ? "0" : null };
  let record: ClockRecord | undefined;
  let boots = 0;
  look();
  return { run, set, switchOff, isSteady: () => record?.doubt === null, record: () => record };

  function look() {
    record = judgeClock(record, beat);
  }
  function run(milliseconds: number) {
    for (let left = milliseconds; left > 0; left -= minute) {
      const step = Math.min(minute, left);
      beat = { wall: beat.wall + step, running: beat.running + step, boot: beat.boot };
      look();
    }
  }
  function set(by: number) {
    beat = { ...beat, wall: beat.wall + by };
    look();
  }
  function switchOff(milliseconds: number, setBy = 0) {
    boots += 1;
    const boot = named ? `${boots}` : null;
    beat = { wall: beat.wall + milliseconds + setBy, running: 2 * minute, boot };
    look();
  }
}

describe("a clock", () => {
  test("that goes as the machine does is steady", () => {
    const machine = startMachine();
    machine.run(day);
    expect(machine.isSteady()).toBe(true);
  });

  test("that is corrected by a minute is steady", () => {
    const machine = startMachine();
    machine.run(hour);
    machine.set(minute);
    machine.set(-minute);
    expect(machine.isSteady()).toBe(true);
  });

  test.each([10 * minute, 30 * day, -10 * minute, -5 * day])("that is set by %d ms is not", (by) => {
    const machine = startMachine();
    machine.run(hour);
    machine.set(by);
    expect(machine.isSteady()).toBe(false);
  });

  test("that has jumped is steady at once when it is set right", () => {
    const machine = startMachine();
    machine.set(30 * day);
    machine.run(3 * hour);
    machine.set(-30 * day);
    expect(machine.isSteady()).toBe(true);
  });

  test("that has jumped is believed after a day of going as a clock goes, not a minute before", () => {
    const machine = startMachine();
    machine.set(day);
    machine.run(steadyTime - minute);
    expect(machine.isSteady()).toBe(false);
    machine.run(minute);
    expect(machine.isSteady()).toBe(true);
  });

  test("that jumps again begins its day anew", () => {
    const machine = startMachine();
    machine.set(day);
    machine.run(steadyTime - hour);
    machine.set(day);
    machine.run(2 * hour);
    expect(machine.isSteady()).toBe(false);
  });
});

describe("a school’s computer", () => {
  test("that is off over night and over a long weekend is believed in the morning", () => {
    const machine = startMachine();
    machine.run(8 * hour);
    machine.switchOff(16 * hour);
    machine.run(8 * hour);
    machine.switchOff(3.6 * day);
    expect(machine.isSteady()).toBe(true);
  });

  test("that comes back after the holidays is believed after a day of running, through nights without it", () => {
    const machine = startMachine();
    machine.switchOff(9 * day);
    expect(machine.isSteady()).toBe(false);
    for (let mornings = 0; mornings < 3; mornings += 1) {
      machine.run(8 * hour - minute);
      machine.switchOff(16 * hour);
    }
    expect(machine.isSteady()).toBe(false);
    machine.run(3 * minute);
    expect(machine.isSteady()).toBe(true);
  });

  test("that has no name for its starts is believed in the morning too", () => {
    const machine = startMachine(false);
    machine.run(8 * hour);
    machine.switchOff(16 * hour);
    expect(machine.isSteady()).toBe(true);
  });

  test("that is off every night and every weekend is believed on each day of a school year", () => {
    const machine = startMachine();
    for (let weeks = 0; weeks < 36; weeks += 1) {
      for (let days = 1; days <= 5; days += 1) {
        machine.run(7 * hour);
        machine.switchOff((days === 5 ? 65 : 17) * hour);
        expect(machine.isSteady()).toBe(true);
      }
    }
  });

  test("that is started twice in a row with a clock three days further is believed once", () => {
    const machine = startMachine();
    machine.switchOff(3 * day);
    expect(machine.isSteady()).toBe(true);
    machine.switchOff(3 * day);
    expect(machine.isSteady()).toBe(false);
  });

  test("that starts with a clock of years ago is not believed", () => {
    const machine = startMachine();
    machine.switchOff(16 * hour, -6 * 365 * day);
    expect(machine.isSteady()).toBe(false);
  });

  test("on which the server alone starts anew is believed by its running time, however long the server was away", () => {
    const before = judgeClock(undefined, { wall: nine, running: day, boot: "1" });
    expect(judgeClock(before, { wall: nine + 20 * day, running: 21 * day, boot: "1" }).doubt).toBeNull();
  });

  test("on which the server starts anew after a jump is not", () => {
    for (const boot of ["1", null]) {
      const before = judgeClock(undefined, { wall: nine, running: hour, boot });
      const after = { wall: nine + 2 * day, running: hour + minute, boot };
      expect(judgeClock(before, after).doubt).not.toBeNull();
    }
  });
});

test("Whatever is done to the clock of a running machine, it is believed only where it would be anyway, or after a day without a jump", () => {
  const minutes = (most: number) => fc.integer({ min: -most, max: most }).map((count) => count * minute);
  const deed = fc.record({ run: minutes(600).map(Math.abs), set: minutes(60 * 24 * 60) });
  const believedWrongly = (deeds: { run: number; set: number }[]) => {
    const machine = startMachine();
    let [wrongBy, steadyFor] = [0, Infinity];
    return deeds.some(({ run, set }) => {
      machine.set(set);
      if (Math.abs(set) > tolerance) steadyFor = 0;
      machine.run(run);
      wrongBy += set;
      steadyFor += run;
      if (!machine.isSteady()) return false;
      // What was believed after a day is where it would be from then on.
      if (steadyFor >= steadyTime) wrongBy = 0;
      return Math.abs(wrongBy) > tolerance * deeds.length;
    });
  };
  expect(
    fc.check(fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => !believedWrongly(deeds))).failed,
  ).toBe(false);
});

test("However often a machine is started, its clock is believed no further ahead than four days and four for each day of running", () => {
  const hours = (most: number) => fc.integer({ min: 0, max: most }).map((count) => count * hour);
  const deed = fc.record({ run: hours(4), ahead: hours(96) });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), fc.boolean(), (deeds, named) => {
      const machine = startMachine(named);
      let ran = 0;
      for (const { run, ahead } of deeds) {
        machine.run(run);
        machine.switchOff(ahead);
        ran += run + 2 * minute;
        // After a day of running it is believed wherever it is.
        if (ran >= steadyTime) return;
        const believed = (machine.record()?.trusted.wall ?? nine) - nine;
        expect(believed).toBeLessThanOrEqual(4 * day + 5 * ran + tolerance * deeds.length);
      }
    }),
    { numRuns: 60 },
  );
});
