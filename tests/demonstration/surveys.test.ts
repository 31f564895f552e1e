import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSealedBallots } from "#app/surveys/ballot-box/seal-box.server.ts";
import { listReleases } from "#app/surveys/waves/releases-queries.server.ts";
import { listParticipation, findWaveById } from "#app/surveys/waves/waves-queries.server.ts";
import { openDatabase, type Db } from "#db/connection.ts";
import { seedDemo } from "#app/demonstration/demo.ts";

let folder: string;
let db: Db;
let seconds: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "senim-seed-surveys-"));
  const began = performance.now();
  await seedDemo(folder);
  seconds = (performance.now() - began) / 1000;
  db = openDatabase(folder);
}, 60_000);
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

test("the demonstration is made within 25 seconds", () => {
  expect(seconds).toBeLessThan(25);
});

test("its last sealed wave has the ballots of about 250 pupils, and not one more than tokens", async () => {
  const [, last] = await waves("sealed");
  const wave = (await findWaveById(db, last!))!;
  const ballots = readSealedBallots(folder, wave.id);
  const ofPupils = ballots.filter(({ instrument }) => instrument.startsWith("pupils"));
  expect(ofPupils.length).toBeGreaterThan(230);
  expect(ofPupils.length).toBeLessThan(275);
  for (const { instrument, keys } of wave.instruments) {
    for (const { way, count } of keys) {
      const own = ballots.filter((ballot) => ballot.instrument === instrument && ballot.way === way).length;
      expect(count).toEqual({ tokens: own, ballots: own });
    }
  }
});

test("all four questionnaires of it are released, with groups for the pupils and with what changed", async () => {
  const [, last] = await waves("sealed");
  const releases = await listReleases(db, last!);
  const byId = new Map(releases.map((release) => [release.instrument.id, release]));
  expect([...byId.keys()].toSorted()).toEqual(["parents", "pupils-1-4", "pupils-5-11", "staff"]);
  const pupils = byId.get("pupils-5-11")!;
  expect([pupils.extent, byId.get("staff")!.extent]).toEqual(["groups", "total"]);
  expect(pupils.groupings.filter(({ status }) => status === "released").length).toBeGreaterThanOrEqual(4);
  expect(pupils.trends).toMatchObject([{ status: "released", marked: true }]);
});

test("one wave is open, begun by some, and still to be answered by the accounts that visitors get", async () => {
  const [open, ...others] = await waves("open");
  expect(others).toEqual([]);
  const wave = (await findWaveById(db, open!))!;
  expect([wave.opensAt < Date.now(), wave.closesAt > Date.now()]).toEqual([true, true]);
  const begun = (await listParticipation(db, wave)).filter((one) => one.begun > 0);
  expect(begun.length).toBeGreaterThan(2);
  const cohortOf = async (username: string) => {
    const { grade } = await db
      .selectFrom("accounts")
      .innerJoin("class_pupils", "class_pupils.account_id", "accounts.id")
      .innerJoin("classes", "classes.id", "class_pupils.class_id")
      .select("grade")
      .where("username", "=", username)
      .executeTakeFirstOrThrow();
    return `grade-${grade}`;
  };
  for (const visitor of ["student", "student-senior"]) {
    const cohort = await cohortOf(visitor);
    expect(begun.some((one) => one.cohort === cohort)).toBe(false);
  }
});

test("the private keys of its sealed waves are gone", async () => {
  const [open] = await waves("open");
  const keys = readdirSync(path.join(folder, "survey-keys"));
  // Parents have no accounts, and so no key for them.
  expect(keys).toHaveLength(7);
  expect(keys.every((file) => file.startsWith(open!))).toBe(true);
});

async function waves(state: "open" | "sealed"): Promise<string[]> {
  const rows = await db
    .selectFrom("survey_waves")
    .select("id")
    .where("state", "=", state)
    .orderBy("opens_at")
    .execute();
  return rows.map(({ id }) => id);
}
