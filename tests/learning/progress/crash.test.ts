import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { openDatabase } from "#db/connection.ts";
import { addPupil, makeSchool, signedIn } from "#tests/support/people.ts";
import { startServer, type RunningServer } from "#tests/support/server.ts";
import { blockOf, eventOf, finishing, lessonOf } from "./send-progress.ts";

const clients = 20;
const eventsOfEach = 100;
const kills = 5;

const b7 = lessonOf("b", "b7");
const blocks = [
  blockOf(b7, "exit", "exit"),
  blockOf(b7, "check", "quiz"),
  blockOf(b7, "moves", "sort"),
  blockOf(b7, "backpack", "scenario"),
];

/** A school of its own with twenty pupils, in a folder, all of them signed in. */
async function makeSignedInClass() {
  const school = await makeSchool();
  const pupils: { accountId: string; cookie: string }[] = [];
  for (let number = 1; number <= clients; number += 1) {
    const names = { username: `pupil-${number}`, givenName: "Ерасыл", familyName: `Бек-${number}` };
    const pupil = await addPupil(school.db, school.class7A, names);
    const { token } = await signedIn(school.db, pupil);
    pupils.push({ accountId: pupil.accountId, cookie: sessionCookie.write(token).split(";", 1)[0]! });
  }
  const dataFolder = mkdtempSync(path.join(tmpdir(), "senim-crash-"));
  await sql`vacuum into ${sql.lit(path.join(dataFolder, "senim.sqlite"))}`.execute(school.db);
  await school.db.destroy();
  writeFileSync(path.join(dataFolder, "secret.key"), school.serverKey);
  return { dataFolder, pupils };
}

function makeEvents() {
  return Array.from({ length: eventsOfEach }, (_, index) => {
    const block = blocks[index % blocks.length]!;
    return { ...eventOf(b7, block.id, finishing(block)), id: randomBytes(16).toString("hex") };
  });
}

test("2,000 answers of 20 pupils survive five crashes of the server: each that was answered 200 is there once", async () => {
  const { dataFolder, pupils } = await makeSignedInClass();
  let server: RunningServer = await startServer({ dataFolder, env: { SENIM_LOG: "error" } });
  const acknowledged = new Map<string, string[]>(pupils.map(({ accountId }) => [accountId, []]));
  const requests = { answered: 0, unanswered: 0 };

  /** Sends the events one after another in small batches, each until it is answered, as the browser does. */
  async function takeLesson({ accountId, cookie }: { accountId: string; cookie: string }): Promise<void> {
    const events = makeEvents();
    for (let next = 0; next < events.length;) {
      const batch = events.slice(next, next + 1 + (next % 3));
      try {
        const response = await fetch(`${server.origin}/progress`, {
          method: "POST",
          headers: { "content-type": "application/json", origin: server.origin, cookie },
          body: JSON.stringify({ learner: accountId, events: batch }),
        });
        await response.arrayBuffer();
        if (response.status !== 200) throw new Error(`answered ${response.status}`);
        acknowledged.get(accountId)!.push(...batch.map(({ id }) => id));
        requests.answered += batch.length;
        next += batch.length;
      } catch (error) {
        if (error instanceof Error && error.message.startsWith("answered")) throw error;
        // The server died, or is not back yet.
        requests.unanswered += 1;
        await wait(20);
      }
    }
  }

  /** Kills the server in the middle of the work, at moments spread over all of it. */
  async function killNowAndThen(): Promise<void> {
    for (let kill = 1; kill <= kills; kill += 1) {
      const due = (kill * clients * eventsOfEach) / (kills + 1);
      while (requests.answered < due) await wait(1);
      await server.kill();
      server = await startServer({ dataFolder, env: { SENIM_LOG: "error" } });
    }
  }

  await Promise.all([killNowAndThen(), ...pupils.map(takeLesson)]);
  expect(requests.answered).toBe(clients * eventsOfEach);
  // Every crash cut somebody off, or it was none.
  expect(requests.unanswered).toBeGreaterThanOrEqual(kills);
  await server.kill();

  const db = openDatabase(dataFolder);
  const { rows: health } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const { rows: orphans } = await sql`pragma foreign_key_check`.execute(db);
  const rows = await db.selectFrom("progress_events").select(["account_id", "id"]).execute();
  const states = await db.selectFrom("block_states").select(["account_id", "attempts"]).execute();
  await db.destroy();
  rmSync(dataFolder, { recursive: true, force: true });

  expect([health, orphans]).toEqual([[{ integrity_check: "ok" }], []]);
  for (const [accountId, ids] of acknowledged) {
    const stored = rows.filter((row) => row.account_id === accountId).map(({ id }) => id);
    expect(stored.toSorted()).toEqual(ids.toSorted());
    // Each answer finished its block once more: nothing was counted twice, nothing was left out.
    const attempts = states
      .filter((state) => state.account_id === accountId)
      .reduce((sum, state) => sum + state.attempts, 0);
    expect(attempts).toBe(eventsOfEach);
  }
}, 120_000);
