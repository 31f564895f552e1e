import { latestEnd } from "#app/calendar/clock.ts";
import type { Db } from "#db/connection.ts";
import { failuresForgottenAfter, type Pauses } from "./throttle.ts";

type Attempt = { isAllowed: true; failures: number } | { isAllowed: false; seconds: number };

/**
 * Counts an attempt as failed before it is made; success takes it back. So of many sent at once, to any number of
 * processes, no more get through than if they had come one after another. One statement: nothing slips in between.
 */
export async function countAttempt(db: Db, keyHash: string, pauses: Pauses, now: number): Promise<Attempt> {
  const forgetBefore = now - failuresForgottenAfter;
  const counted = await db
    .insertInto("sign_in_failures")
    .values({ key_hash: keyHash, failures: 1, blocked_until: now + pauseAfter(1, pauses), failed_at: now })
    .onConflict((conflict) =>
      conflict
        .column("key_hash")
        .doUpdateSet((eb) => {
          const failures = eb
            .case()
            .when(
              eb.or([
                eb("sign_in_failures.failed_at", "<", forgetBefore),
                eb("sign_in_failures.failed_at", ">", latestEnd(0, now)),
              ]),
            )
            .then(1)
            .else(eb("sign_in_failures.failures", "+", 1))
            .end();
          const pause = pauses
            .slice(0, -1)
            .reduce(
              (sofar, _, index) =>
                sofar.when(failures, "=", index + 1).then(now + pauseAfter(index + 1, pauses)),
              eb.case().when(failures, "<", 1).then(now),
            );
          return {
            failures,
            blocked_until: pause.else(now + pauseAfter(pauses.length, pauses)).end(),
            failed_at: now,
          };
        })
        .where((eb) =>
          eb.or([
            eb("sign_in_failures.blocked_until", "<=", now),
            // No pause is as long: the clock that set it was ahead.
            eb("sign_in_failures.blocked_until", ">", now + pauseAfter(pauses.length, pauses)),
          ]),
        ),
    )
    .returning("failures")
    .executeTakeFirst();
  if (counted) return { isAllowed: true, failures: counted.failures };
  const row = await db
    .selectFrom("sign_in_failures")
    .select("blocked_until")
    .where("key_hash", "=", keyHash)
    .executeTakeFirst();
  return { isAllowed: false, seconds: Math.max(1, Math.ceil(((row?.blocked_until ?? now) - now) / 1000)) };
}

/** The counted attempt was a success, but earlier failures stay. */
export async function takeBackAttempt(db: Db, keyHash: string): Promise<void> {
  await db
    .updateTable("sign_in_failures")
    .set((eb) => ({ failures: eb("failures", "-", 1), blocked_until: 0 }))
    .where("key_hash", "=", keyHash)
    .execute();
}

export async function forgetFailures(db: Db, keyHash: string): Promise<void> {
  await db.deleteFrom("sign_in_failures").where("key_hash", "=", keyHash).execute();
}

export async function sweepFailures(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom("sign_in_failures")
    .where((eb) =>
      eb.or([eb("failed_at", "<", now - failuresForgottenAfter), eb("failed_at", ">", latestEnd(0, now))]),
    )
    .execute();
}

function pauseAfter(failures: number, pauses: Pauses): number {
  return (pauses[Math.min(failures, pauses.length) - 1] ?? 0) * 1000;
}
